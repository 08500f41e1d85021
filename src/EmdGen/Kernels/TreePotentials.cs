using EmdGen.CompilerServices;
using EmdGen.Structures;

namespace EmdGen.Kernels;

/// <summary>
/// A tree: the loss is the sum of w_e abs(phi_e)^rho over its edges, and s_j / rho the sum of v_e = w_e abs(phi_e)^(rho - 1) sgn(phi_e)
/// from leaf j to the root.
/// </summary>
internal readonly unsafe struct TreePotentials(TreeDistance distance) : IPotentials
{
    private readonly TreeLayout tree = distance.Layout;

    public double DefaultCrossEntropyWeight { get; } = distance.DefaultCrossEntropyWeight;

    private readonly int exponent = distance.Exponent;

    public int ExtraColumns => TreeScratch.ExtraColumns(tree);

    public void Run<TOps, TVector, TGradient>(
        in ChainPlan plan, int* labels, in ChainScratch scratch, float* extra, ref ChainRow<TVector> row)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        where TGradient : struct, ISwitch
    {
        var columns = new TreeScratch(scratch, extra, tree, TOps.Width);
        if (tree.IsDeep)
            Run<TOps, TVector, TGradient, On>(plan, columns, ref row);
        else
            Run<TOps, TVector, TGradient, Off>(plan, columns, ref row);
    }

    private void Run<TOps, TVector, TGradient, TDeep>(in ChainPlan plan, in TreeScratch scratch, ref ChainRow<TVector> row)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        where TGradient : struct, ISwitch
        where TDeep : struct, ISwitch
    {
        row.Loss = plan.IsDense
            ? TreeFlowPass<TOps, TVector, On, TGradient, TDeep>.Run(tree, exponent, scratch, row)
            : TreeFlowPass<TOps, TVector, Off, TGradient, TDeep>.Run(tree, exponent, scratch, row);
        if (TGradient.IsOn)
            row.Mean = TreePotentialPass<TOps, TVector, TDeep>.Run(tree, scratch, row.Argmax);
    }
}
