using System.Globalization;

namespace EmdGen.Tests.Metrics.Scores;

[OrderedClasses]
internal enum Grade
{
    Poor = 5,
    Fair = 10,
    Good = 20,
}

/// <summary>Scores as text, and of members of an enum.</summary>
public class ScoreTextTests
{
    private const string Expected = """
        predicted classes of 4 rows
          exact             0.5000
          off by one        1.0000  at most one rank off
          MAE               0.5000  ranks
          MSE               0.5000  ranks squared
          MAE of positions  0.5000
          MSE of positions  0.5000
          AMAE              0.5000  mean of the classes' MAE
          MMAE              0.5000  largest of the classes' MAE
          macro recall      0.5000
          kappa             0.3333
          kappa, linear     0.5000
          kappa, quadratic  0.6667  QWK
          Spearman          0.7071
          Kendall's tau-b   0.6708
        distributions of 2 rows
          RPS               1.1250
          CRPS              1.1250  of positions
          NLL               0.6931  without 1 row where it is infinite
          ECE               0.7500  15 bins

        rows predicted as each class (down), by true class (across)
                    Poor  Fair    Good
          Poor         1     0       0
          Fair         1     0       1
          Good         0     0       1
          recall  0.5000     -  0.5000

        """;

    [Theory]
    [InlineData("")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void Scores_of_an_enum_print_themselves(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Equal(Expected.ReplaceLineEndings("\n"), Scores().ToString());
            Assert.DoesNotContain("true class", Scores().ToTable(withConfusion: false), StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Members_are_scored_by_rank()
    {
        OrdinalScores<GradeEmd, Grade> members = Scores();
        var indices = OrdinalScores.Of<GradeEmd>();
        indices.Add([0, 1, 1, 2], [0, 0, 2, 2]);
        indices.AddDistributions([.5f, .5f, 0, 1, 0, 0], [0, 2]);
        Assert.Equal(Bits.Of(indices), Bits.Of(members));
        Assert.Equal(["Poor", "Fair", "Good"], indices.ClassNames);
    }

    [Fact]
    public void A_value_that_is_no_member_is_refused()
    {
        OrdinalScores<GradeEmd, Grade> scores = Scores();
        Assert.Contains("Row 1 of predictions is 6", Refused("predictions", () => scores.Add([Grade.Poor, (Grade)6], [Grade.Poor, Grade.Poor])), StringComparison.Ordinal);
        Assert.Contains("Row 0 of labels is 0", Refused("labels", () => scores.Add([Grade.Poor], [default])), StringComparison.Ordinal);
        Assert.Contains("Row 0 of labels is 0", Refused("labels", () => scores.AddDistributions([1, 0, 0], [default(Grade)])), StringComparison.Ordinal);
        Assert.Equal((4, 2), (scores.RowCount, scores.DistributionCount));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(255)]
    public void The_ignore_index_is_the_value_of_a_label(int ignored)
    {
        OrdinalScores<GradeEmd, Grade> ignoring = new() { IgnoreIndex = ignored }, plain = new();
        ignoring.Add([Grade.Poor, (Grade)77, Grade.Fair], [Grade.Fair, (Grade)ignored, Grade.Fair], [1, float.NaN, 2]);
        plain.Add([Grade.Poor, Grade.Fair], [Grade.Fair, Grade.Fair], [1, 2]);
        ignoring.AddDistributions([0, 0, 9, .5f, .5f, 0], [(Grade)ignored, Grade.Poor]);
        plain.AddDistributions([.5f, .5f, 0], [Grade.Poor]);
        Assert.Equal(plain.ToBytes(), ignoring.ToBytes());
    }

    [Fact]
    public void An_ignore_index_that_is_a_class_index_ignores_nothing()
    {
        var scores = new OrdinalScores<GradeEmd, Grade> { IgnoreIndex = 1 };
        scores.Add([Grade.Poor], [Grade.Fair]);
        Assert.Equal(1, scores.RowCount);
    }

    [Fact]
    public void Without_rows_there_is_a_table_of_nothing()
        => Assert.StartsWith("predicted classes of 0 rows\n  exact             -\n", new OrdinalScores(GroundDistance.Chain(3)).ToTable(), StringComparison.Ordinal);

    [Fact]
    public void Classes_without_names_are_called_by_their_index()
    {
        Assert.Equal(["0", "1", "2"], new OrdinalScores(GroundDistance.Chain(3)).ClassNames);
        Assert.Throws<ArgumentOutOfRangeException>(() => new OrdinalScores(GroundDistance.Chain(3)).ClassNames[3]);
    }

    private static OrdinalScores<GradeEmd, Grade> Scores()
    {
        var scores = new OrdinalScores<GradeEmd, Grade>();
        scores.Add([Grade.Poor, Grade.Fair, Grade.Fair, Grade.Good], [Grade.Poor, Grade.Poor, Grade.Good, Grade.Good]);
        scores.AddDistributions([.5f, .5f, 0, 1, 0, 0], [Grade.Poor, Grade.Good]);
        return scores;
    }

    private static string Refused(string argument, Action add) => Assert.Throws<ArgumentException>(argument, add).Message;
}
