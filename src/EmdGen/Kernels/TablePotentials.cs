using EmdGen.CompilerServices;
using EmdGen.Structures;

namespace EmdGen.Kernels;

/// <summary>A table with hard labels: the loss is the sum of p_i^rho c_ik, and s_j / rho is p_j^(rho - 1) c_jk.</summary>
internal readonly unsafe struct TablePotentials(TableDistance table) : IPotentials
{
    /// <summary>With more columns than this times the lanes, copying those of the labels is quicker than picking out of all.</summary>
    private const int ColumnsPerLane = 2;

    private readonly float[] costs = table.Costs.Single;

    public double DefaultCrossEntropyWeight { get; } = table.DefaultCrossEntropyWeight;

    public int ClassCount { get; } = table.ClassCount;

    public int Exponent { get; } = table.Exponent;

    /// <summary>The label's column of costs.</summary>
    public int ExtraColumns => ClassCount;

    public void Run<TOps, TVector, TGradient>(
        in ChainPlan plan, int* labels, in ChainScratch scratch, float* extra, ref ChainRow<TVector> row)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        where TGradient : struct, ISwitch
    {
        if (ClassCount <= TOps.Width * ColumnsPerLane)
            CostPass<TOps, TVector>.Pick(ClassCount, costs, row.Label, extra);
        else
            CostPass<TOps, TVector>.Copy(new UnitChain(ClassCount, Exponent), costs, labels, scratch.Flows, extra);
        TablePass<TOps, TVector, TGradient>.Run(ClassCount, Exponent, extra, scratch, ref row);
    }
}
