using System.Runtime.InteropServices;
using EmdGen.Tests.Calls;
using EmdGen.Tests.Kernels;

namespace EmdGen.Tests.BadInput;

/// <summary>Outputs that lie over inputs or over each other.</summary>
public class OverlapTests
{
    public static TheoryData<string> Names => Implementations.WithNarrow;

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradient_partly_over_logits(string name)
    {
        foreach (Call call in Batches.Both())
        {
            foreach (int shift in new[] { -2, -1, 1, 4, 5 })
                Refusal.Of(Batches.Implementation(name), call with { Gradient = Shift(call.Logits, shift) }, "gradient", "logits");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradient_over_logits_exactly(string name)
    {
        Implementation loss = Batches.Implementation(name);
        foreach (Call call in Batches.Both())
        {
            Call inPlace = call.Copy() with { Gradient = call.Logits };
            Assert.Equal(loss.Evaluate(call), loss.Evaluate(inPlace));
            Assert.Equal(call[call.Gradient], inPlace[inPlace.Gradient]);
            Assert.Equal(call[call.Losses], inPlace[inPlace.Losses]);
        }
    }

    /// <summary>For 16-bit numbers, whose losses are of another type: see <see cref="Narrow.NarrowOverlapTests"/>.</summary>
    [Theory]
    [MemberData(nameof(Implementations.Names), MemberType = typeof(Implementations))]
    public void Losses_over_anything(string name)
    {
        Implementation loss = Batches.Implementation(name);
        foreach (Call call in Batches.Both())
        {
            foreach (int shift in new[] { 0, 1, 100 })
            {
                Refusal.Of(loss, call with { Losses = Take(Shift(call.Logits, shift)) }, "losses", "logits");
                Refusal.Of(loss, call with { Losses = Take(Shift(call.Gradient!.Value, shift)) }, "losses", "gradient");
            }
        }

        Call soft = Batches.Soft();
        Refusal.Of(loss, soft with { Losses = Take(Shift(soft.Targets, 7)) }, "losses", "targets");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradient_over_targets(string name)
    {
        Call call = Batches.Soft();
        foreach (int shift in new[] { -1, 0, 1 })
            Refusal.Of(Batches.Implementation(name), call with { Gradient = Shift(call.Targets, shift) }, "gradient", "targets");
    }

    /// <summary>Not even by whole numbers.</summary>
    [Fact]
    public void Gradient_shifted_by_bytes()
    {
        byte[] bytes = new byte[(2 * 40) + 4];
        int[] labels = [0, 1, 2, 3];
        byte[] before = [.. bytes];
        ArgumentException refused = Assert.ThrowsAny<ArgumentException>(() => Chains.Unit5.LossAndGradient(
            MemoryMarshal.Cast<byte, float>(bytes.AsSpan(0, 80)), labels, MemoryMarshal.Cast<byte, float>(bytes.AsSpan(2, 80))));
        Refusal.Names(refused, "gradient", "logits");
        Assert.Equal(before, bytes);
    }

    /// <summary>Weights are read while losses and gradients are written.</summary>
    [Fact]
    public void Outputs_over_weights()
    {
        float[] logits = new float[20], memory = [.. Enumerable.Repeat(1f, 30)], ones = [.. memory];
        int[] labels = [0, 1, 2, 3];
        foreach (EmdOptions options in new[]
        {
            new EmdOptions { RowWeights = memory.AsMemory(8, 4) }, new EmdOptions { ClassWeights = memory.AsMemory(8, 5) },
        })
        {
            string property = options.RowWeights.IsEmpty ? nameof(EmdOptions.ClassWeights) : nameof(EmdOptions.RowWeights);
            ArgumentException overLosses = Assert.ThrowsAny<ArgumentException>(
                () => Chains.Unit5.Loss(logits, labels, memory.AsSpan(7, 4), options));
            Refusal.Names(overLosses, "losses", property);
            ArgumentException overGradient = Assert.ThrowsAny<ArgumentException>(
                () => SquaredEmd.LossAndGradient(logits, labels, memory.AsSpan(0, 20), GroundDistance.Chain(5), options));
            Refusal.Names(overGradient, "gradient", property);
            Assert.Equal(ones, memory);
        }
    }

    private static Range Shift(Range range, int by) => (range.Start.Value + by)..(range.End.Value + by);

    private static Range Take(Range range) => range.Start.Value..(range.Start.Value + Batches.Rows);
}
