using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;
using EmdGen.Structures;

namespace EmdGen.Kernels.Structures.Table;

/// <summary>A table with hard labels: the loss is the sum of p_i^rho c_ik, and s_j / rho is p_j^(rho - 1) c_jk.</summary>
internal readonly unsafe struct TableTerms<TShape>(TShape shape, CostTable costs) : IStructureTerms
    where TShape : struct, IClassShape
{
    /// <summary>2^-63: beside a larger bias, squares that float32 cannot hold are nothing.</summary>
    private const float SmallestBias = 1.0842022e-19f;

    public static bool ReadPrefixSums => false;

    public static bool LeavePotentials => true;

    public static bool IndexByLabel => true;

    public bool CanVanish => Math.Abs(costs.Smallest) < SmallestBias;

    public double DefaultCrossEntropyWeight => TableDistance.CrossEntropyWeight;

    public double Unit => costs.Unit;

    public ReadOnlySpan<float> Numbers => costs.Numbers;

    public double MeanWeight => costs.MeanOffDiagonal;

    /// <summary>The mass beyond each class, and the sum of the terms there.</summary>
    public long CurvatureColumns => 2L * shape.ClassCount;

    /// <summary>The label's column of costs needs one vector per class where it is copied.</summary>
    public long ExtraColumns => costs.IsLookedUp ? 0 : shape.ClassCount;

    void IStructureTerms.Run<TOps, TVector, TSums, TGradient>(
        in LossPlan plan, in RowRange rows, nint block, float* numbers, in BlockScratch scratch, ref BlockState<TVector> state)
    {
        int* labels = rows.LabelsOf(block, TOps.Width);
        if (costs.IsLookedUp)
        {
            TablePass<TOps, TVector, TShape, On, TGradient>.Run(shape, numbers, TOps.LoadIndices(ref *labels), scratch, ref state);
            return;
        }

        CostPass<TOps, TVector, TShape>.Copy(shape, numbers, labels, scratch.Slopes, scratch.Extra);
        TablePass<TOps, TVector, TShape, Off, TGradient>.Run(shape, scratch.Extra, default, scratch, ref state);
    }

    void IStructureTerms.Curvature<TOps, TVector, TSums>(int* labels, float* numbers, float* extra, in CurvatureBlock block, TVector factor)
    {
        if (costs.IsLookedUp)
            TableCurvaturePass<TOps, TVector, TShape, TSums, On>.Run(shape, numbers, TOps.LoadIndices(ref *labels), block, factor);
        else
            TableCurvaturePass<TOps, TVector, TShape, TSums, Off>.Run(shape, extra, default, block, factor);
    }
}
