using CsCheck;
using EmdGen.Tests.Calls;

namespace EmdGen.Tests.Properties;

/// <summary>Where spans lie changes nothing, and nothing outside them is written.</summary>
public class MemoryProperties
{
    private const int Seconds = 3;

    [Fact]
    public void Slices_at_any_offset_give_the_same_bits()
        => Gen.Select(Draw.Any, Gen.Int[0, 17], Gen.Int[0, 17]).Sample(
            (draw, left, right) =>
            {
                Call one = draw.Call(left), other = draw.Call(right);
                Assert.Equal(draw.Loss.Evaluate(one), draw.Loss.Evaluate(other));
                Assert.Equal(one[one.Losses], other[other.Losses]);
                Assert.Equal(one[one.Gradient], other[other.Gradient]);
            },
            time: Seconds);

    [Fact]
    public void Nothing_but_the_outputs_is_written()
        => Draw.Any.Sample(
            draw =>
            {
                Call call = draw.Call(), before = call.Copy();
                draw.Loss.Evaluate(call);
                foreach (Range written in new[] { call.Losses!.Value, call.Gradient!.Value })
                {
                    Assert.DoesNotContain(Call.Guard, call[written]);
                    call.Memory.AsSpan(written).Fill(Call.Guard);
                }

                Assert.Equal(before.Memory, call.Memory);
            },
            time: Seconds);

    [Fact]
    public void What_is_not_asked_for_changes_nothing_else()
        => Draw.Any.Sample(
            draw =>
            {
                Call both = draw.Call();
                Call losses = both.Copy() with { Gradient = null }, gradient = both.Copy() with { Losses = null };
                if (both.Options!.Reduction == EmdReduction.None)
                    gradient = gradient with { Options = both.Options with { Reduction = EmdReduction.Sum } };
                double value = draw.Loss.Evaluate(both);
                Assert.Equal(value, draw.Loss.Evaluate(losses));
                Assert.Equal(value, draw.Loss.Evaluate(gradient));
                Assert.Equal(both[both.Losses], losses[both.Losses]);
                Assert.Equal(both[both.Gradient], gradient[both.Gradient]);
            },
            time: Seconds);
}
