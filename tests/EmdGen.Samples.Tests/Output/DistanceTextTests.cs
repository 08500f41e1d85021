using EmdGen.Samples.Output;

namespace EmdGen.Samples.Tests.Output;

/// <summary>Tables as text.</summary>
public class DistanceTextTests
{
    [Fact]
    public void Aligns_names_and_distances() => Assert.Equal(
        """
                    a  handbag
        a           0      .25
        handbag  1.00        0
        """.ReplaceLineEndings(),
        DistanceText.Of(["a", "handbag"], new[,] { { 0, .25 }, { 1, 0 } }));

    [Fact]
    public void Puts_texts_side_by_side() => Assert.Equal(
        "A      B" + Environment.NewLine + "one    1" + Environment.NewLine + "two    2",
        DistanceText.Beside(("A", "one\ntwo".ReplaceLineEndings()), ("B", "1\n2".ReplaceLineEndings())));
}
