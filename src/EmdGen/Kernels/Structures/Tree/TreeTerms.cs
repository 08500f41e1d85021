using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;
using EmdGen.Structures;

namespace EmdGen.Kernels.Structures.Tree;

/// <summary>
/// A tree: the loss is the sum of w_e abs(phi_e)^rho over its edges, and s_j / rho the sum of v_e = w_e abs(phi_e)^(rho - 1) sgn(phi_e)
/// from leaf j to the root.
/// </summary>
internal readonly unsafe struct TreeTerms(TreeDistance distance) : IStructureTerms
{
    private readonly TreeLayout tree = distance.Layout;
    private readonly int exponent = distance.Exponent;

    public static bool ReadPrefixSums => false;

    public static bool LeavePotentials => true;

    public static bool IndexByLabel => true;

    public bool CanVanish => true;

    public double DefaultCrossEntropyWeight { get; } = distance.DefaultCrossEntropyWeight;

    public double Unit => tree.Unit;

    public double MeanWeight => distance.Weights.Average() / tree.Unit;

    public ReadOnlySpan<float> Numbers => [];

    public long ExtraColumns => TreeScratch.ExtraColumns(tree);

    public long CurvatureColumns => TreeCurvatureScratch.Columns(tree);

    void IStructureTerms.Run<TOps, TVector, TSums, TGradient>(
        in LossPlan plan, in RowRange rows, nint block, float* numbers, in BlockScratch scratch, ref BlockState<TVector> state)
    {
        var columns = new TreeScratch(scratch, tree, TOps.Width);
        if (tree.IsDeep)
            Run<TOps, TVector, TGradient, On>(plan, columns, ref state);
        else
            Run<TOps, TVector, TGradient, Off>(plan, columns, ref state);
    }

    void IStructureTerms.Curvature<TOps, TVector, TSums>(int* labels, float* numbers, float* extra, in CurvatureBlock block, TVector factor)
    {
        if (tree.IsDeep)
            TreeCurvaturePass<TOps, TVector, On>.Run(tree, block, factor);
        else
            TreeCurvaturePass<TOps, TVector, Off>.Run(tree, block, factor);
    }

    private void Run<TOps, TVector, TGradient, TDeep>(in LossPlan plan, in TreeScratch scratch, ref BlockState<TVector> state)
        where TOps : struct, ILaneOps<TVector>
        where TVector : struct
        where TGradient : struct, ISwitch
        where TDeep : struct, ISwitch
    {
        state.Loss = plan.IsDense
            ? TreeFlowPass<TOps, TVector, On, TGradient, TDeep>.Run(tree, exponent, scratch, state)
            : TreeFlowPass<TOps, TVector, Off, TGradient, TDeep>.Run(tree, exponent, scratch, state);
        if (TGradient.IsOn)
            state.Mean = TreePotentialPass<TOps, TVector, TDeep>.Run(tree, scratch, state.Argmax);
    }
}
