using EmdGen.Testing.Structures;
using EmdGen.Tests.Calls;

namespace EmdGen.Tests.BadInput;

/// <summary>What a ground structure does not allow.</summary>
public class StructureTests
{
    private const int ClassCount = Batches.ClassCount;

    public static TheoryData<string> Names => Implementations.NamesOfAnyDistance;

    [Theory]
    [MemberData(nameof(Names))]
    public void Root_of_a_negative_loss(string name)
    {
        GroundDistance table = RandomStructures.Of("table with negative bias", ClassCount);
        var options = new EmdOptions { Normalization = EmdNormalization.RootMean };
        Refusal.Of(Implementations.Of(name, table), Batches.Hard(options), "options", "RootMean", "-0.25", "negative");
    }

    /// <summary>A bias that leaves every c_ik at or above 0 is no reason to refuse.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Root_of_a_loss_that_is_not(string name)
    {
        GroundDistance table = RandomStructures.Of("table with bias", ClassCount);
        var options = new EmdOptions { Normalization = EmdNormalization.RootMean };
        Assert.True(Implementations.Of(name, table).Evaluate(Batches.Hard(options)) > 0);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Soft_targets_with_a_table(string name)
    {
        Call call = Batches.Soft(), copy = call.Copy();
        Implementation loss = Implementations.Of(name, RandomStructures.Of("table", ClassCount));
        var refused = Assert.Throws<NotSupportedException>(() => loss.Evaluate(copy));
        foreach (string word in new[] { "labels", "a chain or a tree", nameof(ExactEmd) })
            Assert.Contains(word, refused.Message, StringComparison.Ordinal);
        Assert.Equal(call.Memory, copy.Memory);
    }
}
