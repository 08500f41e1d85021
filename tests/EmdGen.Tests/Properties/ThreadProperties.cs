using CsCheck;
using EmdGen.Tests.Calls;

namespace EmdGen.Tests.Properties;

/// <summary>The number of threads changes no bit.</summary>
public class ThreadProperties
{
    private const int Seconds = 3;

    /// <summary>Enough numbers for every implementation to use threads where it may.</summary>
    private const int Numbers = 300_000;

    [Fact]
    public void Any_number_of_threads_gives_the_same_bits()
        => Gen.Select(Draw.Any, Gen.Int[0, 999]).Sample(
            (draw, more) =>
            {
                Draw large = draw with { Images = 1 + (Numbers / draw.Loss.ClassCount / draw.Positions) + (more / draw.Positions) };
                Call one = Limited(large.Call(), 1);
                double value = large.Loss.Evaluate(one);
                Assert.DoesNotContain(Call.Guard, one[one.Losses].Concat(one[one.Gradient]));
                foreach (int threads in new[] { 2, 3, 7, -1 })
                {
                    Call other = Limited(one.Copy(), threads);
                    other.Memory.AsSpan(other.Losses!.Value).Fill(Call.Guard);
                    other.Memory.AsSpan(other.Gradient!.Value).Fill(Call.Guard);
                    Assert.Equal(value, large.Loss.Evaluate(other));
                    Assert.True(one.Memory.AsSpan().SequenceEqual(other.Memory));
                }
            },
            time: Seconds,
            threads: 1);

    private static Call Limited(Call call, int threads) => call with { Options = call.Options! with { MaxDegreeOfParallelism = threads } };
}
