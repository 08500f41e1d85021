using EmdGen.Samples.Evaluation;
using EmdGen.Samples.Output;
using EmdGen.Testing.Samples.Running;

namespace EmdGen.Samples.Tests.Output;

/// <summary>Differences of every two choices, in a file.</summary>
public sealed class DifferenceFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_two_choices_have_a_line_for_every_measure()
    {
        DifferenceFile.Write(folder["differences.csv"], MadeUp.Results(3, MadeUp.RightByMedian, MadeUp.Certain(2)));
        string[] lines = File.ReadAllLines(folder["differences.csv"]);
        // Two times to stop: six pairs of two losses and two decodings for each of four measures, and one pair of losses for RPS.
        Assert.Equal(1 + (2 * ((4 * 6) + 1)), lines.Length);
        Assert.Contains("last epoch,mean_absolute_error,other,median,cross entropy,argmax,-1,0,better", lines);
        Assert.Contains("last epoch,exact_accuracy,other,median,other,argmax,1,0,better", lines);
        Assert.Contains("best validation epoch,off_by_one_accuracy,other,argmax,cross entropy,median,0,0,no difference", lines);
        Assert.Single(lines, line => line.StartsWith("last epoch,ranked_probability_score,", StringComparison.Ordinal));
    }

    [Fact]
    public void A_difference_for_the_worse_is_named_so()
    {
        DifferenceFile.Write(folder["differences.csv"], MadeUp.Results(3, MadeUp.RightByArgmax, MadeUp.RightByMedian));
        Assert.Contains(
            "last epoch,mean_absolute_error,other,median,cross entropy,median,1,0,worse", File.ReadAllLines(folder["differences.csv"]));
    }
}
