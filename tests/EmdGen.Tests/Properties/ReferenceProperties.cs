using CsCheck;
using EmdGen.Testing.Kernels;
using EmdGen.Testing.Options;
using EmdGen.Tests.Kernels;

namespace EmdGen.Tests.Properties;

/// <summary>The kernels agree with the reference for any shape.</summary>
public class ReferenceProperties
{
    private const int Seconds = 3;

    private static readonly Subject[] All = [.. Subjects.All];

    [Fact]
    public void Losses_and_gradients_of_any_rows()
        => Gen.Select(Gen.Int[0, All.Length - 1], Gen.Int[0, 200], Gen.Double[0.001, 60], Gen.Int[0, int.MaxValue - 1]).Sample(
            (subject, rows, deviation, seed) => Assert.Empty(KernelSuite.Accuracy(rows, deviation, seed, All[subject])), time: Seconds);

    [Fact]
    public void Every_option_for_any_shape()
        => Gen.Select(Gen.Int[0, All.Length - 1], Gen.Int[1, 20], Gen.Int[1, 40], Gen.Int[0, int.MaxValue - 1]).Sample(
            (subject, images, positions, seed) => Assert.Empty(OptionCheck.Run(All[subject], images, positions, seed)),
            time: Seconds);
}
