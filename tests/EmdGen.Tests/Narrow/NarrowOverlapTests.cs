using System.Runtime.InteropServices;
using EmdGen.Testing.Numbers;
using EmdGen.Tests.BadInput;

namespace EmdGen.Tests.Narrow;

/// <summary>Outputs of 16-bit calls that lie over inputs or over each other, byte by byte, though they be of other types.</summary>
public class NarrowOverlapTests
{
    private const int Rows = 40;
    private const int Numbers = 5 * Rows;

    /// <summary>In bytes: logits, targets and gradient one after the other.</summary>
    private const int Length = Numbers * sizeof(ushort);

    private static readonly GroundDistance Chain = GroundDistance.Chain(5);

    public static TheoryData<Emd16BitType> Types => [.. Enum.GetValues<Emd16BitType>()];

    [Theory]
    [MemberData(nameof(Types))]
    public void Losses_over_anything(Emd16BitType type)
    {
        foreach ((int start, string name) in new[]
        {
            (0, "logits"), (Length - 4, "logits"), (Length, "targets"), ((2 * Length) - 4, "gradient"), ((2 * Length) + 4, "gradient"),
        })
        {
            byte[] bytes = Distributions(type);
            Refused(bytes, "losses", name, () => SquaredEmd.Evaluate16Bit(
                type,
                Slice(bytes, 0),
                Slice(bytes, Length),
                Emd16BitOutputs.LossOnly.WithLosses(MemoryMarshal.Cast<byte, float>(bytes.AsSpan(start, Rows * sizeof(float))))
                    .WithGradient(Slice(bytes, 2 * Length)),
                Chain,
                null));
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Gradient_shifted(Emd16BitType type)
    {
        foreach ((int start, string name) in new[] { (1, "logits"), (2, "logits"), (Length - 1, "logits"), (Length, "targets"), (Length + 3, "targets") })
        {
            byte[] bytes = Distributions(type);
            Refused(bytes, "gradient", name, () => SquaredEmd.Evaluate16Bit(
                type, Slice(bytes, 0), Slice(bytes, Length), Emd16BitOutputs.LossOnly.WithGradient(Slice(bytes, start)), Chain, null));
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Outputs_over_weights(Emd16BitType type)
    {
        float[] weights = new float[Numbers];
        Array.Fill(weights, 1f);
        var options = new EmdOptions { RowWeights = weights.AsMemory(3, Rows) };
        byte[] bytes = Distributions(type);
        Refused(bytes, "gradient", nameof(EmdOptions.RowWeights), () => SquaredEmd.Evaluate16Bit(
            type,
            Slice(bytes, 0),
            new int[Rows],
            Emd16BitOutputs.LossOnly.WithGradient(MemoryMarshal.Cast<float, ushort>(weights.AsSpan())[..Numbers]),
            Chain,
            options));
        Refused(bytes, "losses", nameof(EmdOptions.RowWeights), () => SquaredEmd.Evaluate16Bit(
            type, Slice(bytes, 0), new int[Rows], Emd16BitOutputs.LossOnly.WithLosses(weights.AsSpan(0, Rows)), Chain, options));
        Assert.All(weights, weight => Assert.Equal(1, weight));
    }

    [Fact]
    public void Types_that_there_are_not()
    {
        foreach (int type in new[] { -1, 2 })
        {
            byte[] bytes = new byte[3 * Length];
            Refused(bytes, "type", $"{type}", () => SquaredEmd.Evaluate16Bit(
                (Emd16BitType)type, Slice(bytes, 0), new int[Rows], Emd16BitOutputs.LossOnly.WithGradient(Slice(bytes, 0)), Chain, null));
        }
    }

    private static void Refused(byte[] bytes, string argument, string word, Func<object> evaluate)
    {
        byte[] before = [.. bytes];
        Refusal.Names(Assert.ThrowsAny<ArgumentException>(evaluate), argument, word);
        Assert.Equal(before, bytes);
    }

    private static Span<ushort> Slice(byte[] bytes, int start) => MemoryMarshal.Cast<byte, ushort>(bytes.AsSpan(start, Length));

    /// <summary>Logits, targets and gradient that are all one-hot rows.</summary>
    private static byte[] Distributions(Emd16BitType type)
    {
        var bytes = new byte[3 * Length];
        Span<ushort> numbers = MemoryMarshal.Cast<byte, ushort>(bytes.AsSpan());
        for (int i = 0; i < numbers.Length; i += 5)
            numbers[i] = NarrowNumbers.Round(type, 1f);
        return bytes;
    }
}
