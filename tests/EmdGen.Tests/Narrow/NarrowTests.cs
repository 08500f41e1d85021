using EmdGen.Testing.Kernels;
using EmdGen.Testing.Numbers;
using EmdGen.Tests.Kernels;

namespace EmdGen.Tests.Narrow;

/// <summary>16-bit numbers at this processor's own width.</summary>
public class NarrowTests
{
    private static readonly int[] Threads = [2, 7, -1];

    public static TheoryData<string> Names
    {
        get
        {
            var names = new TheoryData<string>();
            foreach (Subject subject in KernelSuite.Narrow)
                names.Add(subject.Name);
            return names;
        }
    }

    [Fact]
    public void Conversions_are_exact() => Assert.Empty(ConversionCheck.Run());

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_option_gives_the_bits_of_float32(string name) => Assert.Empty(KernelSuite.NarrowOptions(Find(name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Special_values_and_odd_sizes_give_the_bits_of_float32(string name) => Assert.Empty(NarrowSpecialCheck.Run(Find(name)));

    /// <summary>The checks above compare with float32: an infinite gradient must have been among what they compared.</summary>
    [Theory]
    [InlineData(Emd16BitType.Half)]
    [InlineData(Emd16BitType.BFloat16)]
    public void Gradients_past_the_range_are_infinite(Emd16BitType type)
    {
        var batch = new NarrowBatch(type, 5, 3, 1, EmdInput.Logits, 1);
        var options = new EmdOptions { Reduction = EmdReduction.Sum, RowWeights = new[] { 1f, 3e38f, 1f }, EmdWeight = 100 };
        float[] gradient = NarrowNumbers.Widen(type, NarrowResult.Of(Find(nameof(Chains.Unit5)), batch, isSoft: false, options).Gradient);
        Assert.Contains(gradient[5..10], float.IsInfinity);
        Assert.All(gradient[..5].Concat(gradient[10..]), slope => Assert.True(float.IsFinite(slope)));
    }

    [Theory]
    [InlineData(nameof(Chains.Unit5), 1)]
    [InlineData(nameof(Chains.Unit101), 1)]
    [InlineData(nameof(Chains.Spaced15), 37)]
    [InlineData(nameof(Chains.Unit8), 4099)]
    public void Any_number_of_threads_gives_the_same_bits(string name, int positions)
    {
        Subject subject = Find(name);
        int images = 1 + (300_000 / subject.ClassCount / positions);
        foreach (Emd16BitType type in Enum.GetValues<Emd16BitType>())
        {
            var batch = new NarrowBatch(type, subject.ClassCount, images, positions, EmdInput.Logits, 1);
            var options = new EmdOptions { PositionCount = positions, MaxDegreeOfParallelism = 1 };
            foreach (bool isSoft in new[] { false, true })
            {
                NarrowResult one = NarrowResult.Of(subject, batch, isSoft, options);
                Assert.True(one.IsSame(NarrowResult.Widened(subject, batch, isSoft, options)));
                foreach (int threads in Threads)
                    Assert.True(one.IsSame(NarrowResult.Of(subject, batch, isSoft, options with { MaxDegreeOfParallelism = threads })));
            }
        }
    }

    private static Subject Find(string name) => Subjects.All.Single(subject => subject.Name == name);
}
