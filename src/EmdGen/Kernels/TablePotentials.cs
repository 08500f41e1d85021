using EmdGen.CompilerServices;
using EmdGen.Structures;

namespace EmdGen.Kernels;

/// <summary>A table with hard labels: the loss is the sum of p_i^rho c_ik, and s_j / rho is p_j^(rho - 1) c_jk.</summary>
internal readonly unsafe struct TablePotentials<TShape>(TShape shape, CostTable costs) : IPotentials
    where TShape : struct, IClassShape
{
    public double DefaultCrossEntropyWeight => TableDistance.CrossEntropyWeight;

    /// <summary>The label's column of costs, where it is copied.</summary>
    public int ExtraColumns => costs.IsPicked ? 0 : shape.ClassCount;

    public void Run<TOps, TVector, TGradient>(
        in ChainPlan plan, int* labels, in ChainScratch scratch, float* extra, ref ChainRow<TVector> row)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        where TGradient : struct, ISwitch
    {
        fixed (float* table = costs.Numbers)
        {
            if (costs.IsPicked)
            {
                TablePass<TOps, TVector, TShape, On, TGradient>.Run(shape, table, TOps.LoadIndices(ref *labels), scratch, ref row);
                return;
            }

            CostPass<TOps, TVector, TShape>.Copy(shape, table, labels, scratch.Flows, extra);
        }

        TablePass<TOps, TVector, TShape, Off, TGradient>.Run(shape, extra, default, scratch, ref row);
    }
}
