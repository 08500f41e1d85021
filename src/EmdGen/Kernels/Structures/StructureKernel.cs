using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;
using EmdGen.Kernels.Passes;

namespace EmdGen.Kernels.Structures;

/// <summary>
/// Computes loss and gradient of any structure, for any class count and every option: a vector of rows at a time, in passes over the
/// classes.
/// </summary>
internal readonly unsafe struct StructureKernel<TTerms, TShape>(TTerms terms, TShape shape) : IRangeKernel
    where TTerms : struct, IStructureTerms
    where TShape : struct, IClassShape
{
    private readonly TTerms terms = terms;
    private readonly TShape shape = shape;

    public double DefaultCrossEntropyWeight => terms.DefaultCrossEntropyWeight;

    public double Unit => terms.Unit;

    public int ClassCount => shape.ClassCount;

    public int Exponent => shape.Exponent;

    public double MeanWeight => terms.MeanWeight;

    public long ScratchLength(int width) => BlockScratch.Length(shape.ClassCount, width) + (terms.ExtraColumns * width);

    public long CurvatureLength(int width) => CurvatureScratch.Length(shape.ClassCount, terms.CurvatureColumns, width);

    /// <summary>The cross entropy of a label takes the number in that label's column.</summary>
    public bool IndexesByLabel(in LossPlan plan, int width) => TTerms.IndexByLabel || (plan.HasCrossEntropy && !plan.IsDense);

    public void Run<TOps, TVector, TCurvature>(LossPlan plan, RowRange rows, float* scratch)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        where TCurvature : struct, ISwitch
    {
        if (shape.ClassCount <= WholeSums.LargestClassCount)
            Run<TOps, TVector, TCurvature, WholeSums>(plan, rows, scratch);
        else
            Run<TOps, TVector, TCurvature, BlockedSums>(plan, rows, scratch);
    }

    // Inlined, the loop over blocks would share its registers with the loop over chunks.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Run<TOps, TVector, TCurvature, TSums>(in LossPlan plan, in RowRange rows, float* memory)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        where TCurvature : struct, ISwitch
        where TSums : struct, IRunningSums
    {
        // Copies of its own, which the JIT keeps in registers: what lies behind `this` could change with every store.
        TTerms terms = this.terms;
        TShape shape = this.shape;
        var scratch = new BlockScratch(memory, shape.ClassCount, TOps.Width);
        CurvatureWeights weights = TCurvature.IsOn ? new(plan, shape.ClassCount) : default;
        fixed (float* numbers = terms.Numbers)
        {
            // All blocks share one state: clearing it would call code whose instructions of 128 bits are slow between wider ones.
            BlockState<TVector> state = default;
            for (nint block = 0; block < rows.BlockCount; block++)
            {
                BlockPass<TOps, TVector, TShape, TTerms, TSums>.Begin(shape, terms, plan, rows, block, scratch, ref state);
                if (plan.HasGradient)
                    terms.Run<TOps, TVector, TSums, On>(plan, rows, block, numbers, scratch, ref state);
                else
                    terms.Run<TOps, TVector, TSums, Off>(plan, rows, block, numbers, scratch, ref state);
                BlockPass<TOps, TVector, TShape, TTerms, TSums>.Total(shape, plan, ref state);
                if (plan.HasGradient)
                    BlockPass<TOps, TVector, TShape, TTerms, TSums>.Gradient(shape, plan, rows, block, scratch, state);
                if (TCurvature.IsOn)
                {
                    CurvaturePass<TOps, TVector, TShape, TTerms, TSums>.Run(
                        shape, terms, weights, rows, block, numbers, scratch.Extra, scratch.Masses, state.Inverse, memory + ScratchLength(TOps.Width));
                }

                TOps.Store(ref rows.Losses[block * TOps.Width], state.Loss);
            }
        }
    }
}
