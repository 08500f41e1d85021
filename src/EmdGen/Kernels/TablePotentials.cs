using EmdGen.CompilerServices;
using EmdGen.Structures;

namespace EmdGen.Kernels;

/// <summary>A table with hard labels: the loss is the sum of p_i^rho c_ik, and s_j / rho is p_j^(rho - 1) c_jk.</summary>
internal readonly unsafe struct TablePotentials(TableDistance table) : IPotentials
{
    private readonly float[] costs = table.Costs.Single;

    public double DefaultCrossEntropyWeight { get; } = table.DefaultCrossEntropyWeight;

    public int ClassCount { get; } = table.ClassCount;

    public int Exponent { get; } = table.Exponent;

    /// <summary>The label's column of costs.</summary>
    public int ExtraColumns => ClassCount;

    public void Run<TOps, TVector, TGradient>(in ChainPlan plan, int* labels, in ChainScratch scratch, float* extra, ref ChainRow<TVector> row)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        where TGradient : struct, ISwitch
    {
        // The lanes' columns one after the other are a block of rows like any other: it is loaded as such.
        for (int lane = 0; lane < TOps.Width; lane++)
        {
            Span<float> column = costs.AsSpan(labels[lane] * ClassCount, ClassCount);
            column.CopyTo(new Span<float>(scratch.Flows + (lane * ClassCount), ClassCount));
        }

        ColumnPass<TOps, TVector, UnitChain>.Load(new UnitChain(ClassCount, Exponent), scratch.Flows, 0, extra);
        TablePass<TOps, TVector, TGradient>.Run(ClassCount, Exponent, extra, scratch, ref row);
    }
}
