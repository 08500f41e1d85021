using System.Runtime.InteropServices;
using EmdGen.Tests.Kernels;
using EmdGen.Tests.Properties;

namespace EmdGen.Tests.BadInput;

/// <summary>Labels that share memory with what is written, which they are read beside: refused whatever type they are of.</summary>
public class LabelOverlapTests
{
    private const int Rows = 8;
    private const int Numbers = 4 * Rows;

    /// <summary>In floats: labels begin here, logits far behind them.</summary>
    private const int Start = 100;
    private const int Logits = 300;

    private static readonly GroundDistance Chain = GroundDistance.Chain(4);
    private static readonly GroundDistance Table = GroundDistance.FromRows(
        new double[,] { { 0, 1, 2, 3 }, { 1, 0, 1, 2 }, { 2, 1, 0, 1 }, { 3, 2, 1, 0 } });

    private static readonly EmdOptions Weighted = new() { ClassWeights = new float[] { 1, 2, 3, 4 }, CrossEntropyWeight = 1 };

    private delegate void Evaluation<T>(ReadOnlySpan<float> logits, ReadOnlySpan<T> labels, Span<float> losses, Span<float> gradient);

    private delegate void NarrowEvaluation<T>(
        ReadOnlySpan<ushort> logits, ReadOnlySpan<T> labels, Span<float> losses, Span<ushort> gradient);

    private delegate void ExactEvaluation<T>(ReadOnlySpan<double> logits, ReadOnlySpan<T> labels, Span<double> losses, Span<double> gradient);

    [Fact]
    public void Int_labels()
    {
        Check<int>((z, y, losses, gradient) => Chains.Unit4.LossAndGradient(z, y, losses, gradient));
        Check<int>((z, y, losses, gradient) => Chains.Unit4.LossAndGradient(z, y, losses, gradient, Weighted));
        Check<int>((z, y, losses, gradient) => LearnedTables.Learned4.LossAndGradient(z, y, losses, gradient, Table));
        Check<int>((z, y, losses, gradient) => SquaredEmd.LossAndGradient(z, y, losses, gradient, Chain, Weighted));
        Check<int>((z, y, losses, gradient) => SquaredEmd.LossAndGradient(z, y, losses, gradient, Table));
        CheckExact<int>((z, y, losses, gradient) => SquaredEmdReference.LossAndGradient(z, y, losses, gradient, Chain));
        CheckNarrow<int>((z, y, losses, gradient) => Chains.Unit4.LossAndGradientBFloat16(z, y, losses, gradient));
        CheckNarrow<int>((z, y, losses, gradient) => SquaredEmd.Evaluate16Bit(
            Emd16BitType.BFloat16, z, y, Outputs(losses, gradient), Table, null));
    }

    [Fact]
    public void Long_labels()
    {
        Check<long>((z, y, losses, gradient) => Chains.Unit4.LossAndGradient(z, y, losses, gradient));
        Check<long>((z, y, losses, gradient) => Chains.Unit4.LossAndGradient(z, y, losses, gradient, Weighted));
        Check<long>((z, y, losses, gradient) => LearnedTables.Learned4.LossAndGradient(z, y, losses, gradient, Table));
        Check<long>((z, y, losses, gradient) => SquaredEmd.LossAndGradient(z, y, losses, gradient, Chain, Weighted));
        CheckExact<long>((z, y, losses, gradient) => SquaredEmdReference.LossAndGradient(z, y, losses, gradient, Table));
        CheckNarrow<long>((z, y, losses, gradient) => SquaredEmd.Evaluate16Bit(
            Emd16BitType.Half, z, y, Outputs(losses, gradient), Chain, null));
    }

    /// <summary>Class indices themselves, and values that are mapped to them in memory of their own before the call.</summary>
    [Fact]
    public void Members_of_enums()
    {
        Check<Rank>((z, y, losses, gradient) => RankEmd.LossAndGradient(z, y, losses, gradient));
        Check<Gap>((z, y, losses, gradient) => GapEmd.LossAndGradient(z, y, losses, gradient));
        Check<Small>((z, y, losses, gradient) => SmallEmd.LossAndGradient(z, y, losses, gradient), fill: 1);
        CheckNarrow<Gap>((z, y, losses, gradient) => GapEmd.LossAndGradientBFloat16(z, y, losses, gradient));
        CheckNarrow<Small>((z, y, losses, gradient) => SmallEmd.LossAndGradientBFloat16(z, y, losses, gradient), fill: 1);
    }

    /// <summary>The loss alone, and the gradient alone.</summary>
    [Fact]
    public void One_output()
    {
        foreach (int shift in new[] { -1, 0, Rows - 1 })
        {
            var memory = new float[500];
            Refused("losses", memory, () => Chains.Unit4.Loss(
                memory.AsSpan(Logits, Numbers), LabelsIn<int>(memory), memory.AsSpan(Start + shift, Rows), Weighted));
            Refused("gradient", memory, () => Chains.Unit4.LossAndGradient(
                memory.AsSpan(Logits, Numbers), LabelsIn<int>(memory), memory.AsSpan(Start + shift, Numbers)));
        }
    }

    /// <summary>Neighbours share nothing.</summary>
    [Fact]
    public void Labels_beside_outputs_are_taken()
    {
        var memory = new float[500];
        Chains.Unit4.LossAndGradient(
            memory.AsSpan(Logits, Numbers), LabelsIn<int>(memory), memory.AsSpan(Start - Rows, Rows), memory.AsSpan(Start + Rows, Numbers));
        Assert.All(memory.AsSpan(Start, Rows).ToArray(), value => Assert.Equal(0, value));
        Assert.DoesNotContain(0, memory.AsSpan(Start - Rows, Rows).ToArray());
    }

    [Fact]
    public void Classes_decoded_over_probabilities()
    {
        float[] probabilities = [.. Enumerable.Repeat(0.25f, Numbers)];
        foreach (int start in new[] { 0, 3, Numbers - Rows })
        {
            Refused("classes", probabilities, () => OrdinalDecoding.Argmax(probabilities, 4, Classes(start)));
            Refused("classes", probabilities, () => OrdinalDecoding.Median(probabilities, 4, Classes(start)));
        }

        Span<int> Classes(int start) => MemoryMarshal.Cast<float, int>(probabilities.AsSpan(start, Rows));
    }

    private static Emd16BitOutputs Outputs(Span<float> losses, Span<ushort> gradient)
        => Emd16BitOutputs.LossOnly.WithLosses(losses).WithGradient(gradient);

    private static void Check<T>(Evaluation<T> evaluate, byte fill = 0)
        where T : unmanaged
    {
        foreach (int shift in new[] { -1, 0, 1 })
        {
            float[] memory = Filled<float>(fill);
            Refused("losses", memory, () => evaluate(
                memory.AsSpan(Logits, Numbers), LabelsIn<T>(memory), memory.AsSpan(Start + shift, Rows), memory.AsSpan(400, Numbers)));
            Refused("gradient", memory, () => evaluate(
                memory.AsSpan(Logits, Numbers), LabelsIn<T>(memory), memory.AsSpan(0, Rows), memory.AsSpan(Start + shift, Numbers)));
        }
    }

    private static void CheckNarrow<T>(NarrowEvaluation<T> evaluate, byte fill = 0)
        where T : unmanaged
    {
        foreach (int shift in new[] { -1, 0, 1 })
        {
            float[] memory = Filled<float>(fill);
            Refused("losses", memory, () => evaluate(
                Bits(memory, Logits), LabelsIn<T>(memory), memory.AsSpan(Start + shift, Rows), Bits(memory, 400)));
            Refused("gradient", memory, () => evaluate(
                Bits(memory, Logits), LabelsIn<T>(memory), memory.AsSpan(0, Rows), Bits(memory, Start + shift)));
        }

        static Span<ushort> Bits(float[] memory, int start) => MemoryMarshal.Cast<float, ushort>(memory.AsSpan(start))[..Numbers];
    }

    private static void CheckExact<T>(ExactEvaluation<T> evaluate)
        where T : unmanaged
    {
        foreach (int shift in new[] { -1, 0, 1 })
        {
            double[] memory = Filled<double>(0);
            Refused("losses", memory, () => evaluate(
                memory.AsSpan(Logits, Numbers), LabelsIn<T>(memory), memory.AsSpan(Start + shift, Rows), memory.AsSpan(400, Numbers)));
            Refused("gradient", memory, () => evaluate(
                memory.AsSpan(Logits, Numbers), LabelsIn<T>(memory), memory.AsSpan(0, Rows), memory.AsSpan(Start + shift, Numbers)));
        }
    }

    private static T[] Filled<T>(byte fill)
        where T : unmanaged
    {
        var memory = new T[500];
        MemoryMarshal.AsBytes(memory.AsSpan()).Fill(fill);
        return memory;
    }

    /// <summary>The labels that lie in the memory.</summary>
    private static ReadOnlySpan<T> LabelsIn<T>(float[] memory)
        where T : unmanaged
        => MemoryMarshal.Cast<float, T>(memory.AsSpan(Start))[..Rows];

    private static ReadOnlySpan<T> LabelsIn<T>(double[] memory)
        where T : unmanaged
        => MemoryMarshal.Cast<double, T>(memory.AsSpan(Start))[..Rows];

    private static void Refused<T>(string argument, T[] memory, Action evaluate)
        where T : unmanaged
    {
        byte[] before = MemoryMarshal.AsBytes(memory.AsSpan()).ToArray();
        ArgumentException refused = Assert.ThrowsAny<ArgumentException>(evaluate);
        Refusal.Names(refused, argument, argument == "classes" ? "classes overlaps probabilities." : $"{argument} overlaps labels.");
        Assert.Equal(before, MemoryMarshal.AsBytes(memory.AsSpan()).ToArray());
    }
}
