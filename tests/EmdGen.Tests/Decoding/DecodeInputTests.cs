using EmdGen.Tests.Metrics.Scores;

namespace EmdGen.Tests.Decoding;

/// <summary>Decoding of logits or probabilities into an array of its own.</summary>
public class DecodeInputTests
{
    private static readonly ScoredRows Rows = new(GradeEmd.ClassCount, 40, seed: 6);

    [Theory]
    [InlineData(DecodingRule.Argmax)]
    [InlineData(DecodingRule.Median)]
    [InlineData(DecodingRule.RoundedMean)]
    [InlineData(DecodingRule.LeastDistance)]
    public void Is_that_into_a_span(DecodingRule rule)
    {
        foreach (EmdInput input in Enum.GetValues<EmdInput>())
        {
            var classes = new int[Rows.Count];
            var members = new Grade[Rows.Count];
            OrdinalDecoding.Decode<GradeEmd>(Rows.Probabilities, rule, input, classes);
            OrdinalDecoding.Decode<GradeEmd, Grade>(Rows.Probabilities, rule, input, members);
            Assert.Equal(classes, OrdinalDecoding.Decode<GradeEmd>(Rows.Probabilities, rule, input));
            Assert.Equal(members, OrdinalDecoding.Decode<GradeEmd, Grade>(Rows.Probabilities, rule, input));
        }
    }

    [Fact]
    public void Values_are_whole_rows_and_distributions_where_they_are_said_to_be()
    {
        Assert.Throws<ArgumentException>("values", () => OrdinalDecoding.Decode<GradeEmd>([1, 0], DecodingRule.Median, EmdInput.Probabilities));
        Assert.Throws<ArgumentException>("values", () => OrdinalDecoding.Decode<GradeEmd>([1, 1, 0], DecodingRule.Median, EmdInput.Probabilities));
        Assert.Single(OrdinalDecoding.Decode<GradeEmd>([1, 1, 0], DecodingRule.Median, EmdInput.Logits));
    }
}
