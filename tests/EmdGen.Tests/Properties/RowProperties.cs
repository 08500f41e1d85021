using CsCheck;
using EmdGen.Testing.Accuracy;
using EmdGen.Tests.Calls;

namespace EmdGen.Tests.Properties;

/// <summary>A row's result is its own: whatever stands beside it, wherever it stands.</summary>
public class RowProperties
{
    private const int Seconds = 3;

    /// <summary>Numbers on a grid that the constant keeps, so that the kernel is given exactly the same differences.</summary>
    [Fact]
    public void A_constant_added_to_all_logits_changes_nothing()
        => Gen.Select(Draw.Any, Gen.Int[-4096 * 1024, 4096 * 1024]).Sample(
            (draw, shift) =>
            {
                Call plain = draw.Call(), shifted = draw.Call();
                for (int i = plain.Logits.Start.Value; i < plain.Logits.End.Value; i++)
                {
                    plain.Memory[i] = Math.Round(plain.Memory[i] * 1024) / 1024;
                    shifted.Memory[i] = plain.Memory[i] + (shift / 1024.0);
                }

                Assert.Equal(draw.Loss.Evaluate(plain), draw.Loss.Evaluate(shifted));
                Assert.Equal(plain[plain.Losses], shifted[shifted.Losses]);
                Assert.Equal(plain[plain.Gradient], shifted[shifted.Gradient]);
            },
            time: Seconds);

    [Fact]
    public void The_gradient_of_every_row_sums_to_0()
        => Draw.Flat.Sample(
            draw =>
            {
                Call call = draw.Call() with { Options = new EmdOptions { Reduction = EmdReduction.Sum } };
                int classCount = draw.Loss.ClassCount;
                draw.Loss.Evaluate(call);
                for (int row = 0; row < draw.Rows; row++)
                {
                    var slice = new Range(row * classCount, (row + 1) * classCount);
                    double[] target = new double[classCount];
                    if (draw.IsSoft)
                        target = call[call.Targets][slice];
                    else
                        target[call.Labels![row]] = 1;
                    ErrorScale scale = ErrorScales.Of(draw.Loss.Distance).OfRow(call[call.Logits][slice], target);
                    Assert.Equal(0, call[call.Gradient][slice].Sum(), (5e-6 * classCount * scale.Kappa) + 1e-17);
                }
            },
            time: Seconds);

    [Fact]
    public void The_order_of_the_rows_changes_no_row()
        => Gen.Select(Draw.Flat, Gen.Int[0, 1000]).Sample(
            (draw, seed) =>
            {
                int[] order = [.. Enumerable.Range(0, draw.Rows)];
                new Random(seed).Shuffle(order);
                Call call = Rows.Summed(draw.Call()), permuted = Rows.Pick(call, order, draw.Loss.ClassCount);
                double value = draw.Loss.Evaluate(call);
                Assert.Equal(value, draw.Loss.Evaluate(permuted), 1e-6 * call[call.Losses].Sum(Math.Abs));
                Call expected = Rows.Pick(call, order, draw.Loss.ClassCount);
                Assert.Equal(expected[expected.Losses], permuted[permuted.Losses]);
                Assert.Equal(expected[expected.Gradient], permuted[permuted.Gradient]);
            },
            time: Seconds);

    [Fact]
    public void The_sum_over_parts_is_the_sum_over_all()
        => Gen.Select(Draw.Flat, Gen.Int[0, 70]).Sample(
            (draw, cut) =>
            {
                int[] rows = [.. Enumerable.Range(0, draw.Rows)];
                Call call = Rows.Summed(draw.Call());
                int classCount = draw.Loss.ClassCount;
                Call[] parts = [Rows.Pick(call, [.. rows.Take(cut)], classCount), Rows.Pick(call, [.. rows.Skip(cut)], classCount)];
                double value = draw.Loss.Evaluate(call);
                Assert.Equal(value, parts.Sum(draw.Loss.Evaluate), 1e-6 * call[call.Losses].Sum(Math.Abs));
                Assert.Equal(call[call.Losses], parts.SelectMany(part => part[part.Losses]));
                Assert.Equal(call[call.Gradient], parts.SelectMany(part => part[part.Gradient]));
            },
            time: Seconds);
}
