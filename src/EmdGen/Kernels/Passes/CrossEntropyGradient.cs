using System.Runtime.CompilerServices;
using EmdGen.CompilerServices.Contracts;
using EmdGen.Kernels.Blocks;

namespace EmdGen.Kernels.Passes;

/// <summary>
/// The gradient of the cross entropy, alpha (p_j - t_j). At a hard label it is minus the mass of all other classes, which does not cancel.
/// </summary>
internal readonly unsafe struct CrossEntropyGradient<TOps, TVector>
    where TOps : struct, ILaneOps<TVector>
    where TVector : struct
{
    private readonly TVector label;
    private readonly TVector atLabel;
    private readonly TVector factor;
    private readonly TVector sum;
    private readonly bool isDense;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal CrossEntropyGradient(in LossPlan plan, in BlockState<TVector> row, TVector scale)
    {
        label = row.Label;
        atLabel = row.AtLabel;
        factor = TOps.Multiply(TOps.Multiply(scale, TOps.Create(plan.CrossEntropyWeight)), row.Inverse);
        sum = row.Sum;
        isDense = plan.IsDense;
    }

    /// <summary>The gradient of one class, whose target is read from <paramref name="target"/> where targets are distributions.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal TVector Of(TVector mass, TVector index, float* target)
    {
        TVector difference = isDense
            ? TOps.Subtract(mass, TOps.Multiply(Columns<TOps, TVector>.Get(target), sum))
            : TOps.SelectEqual(label, index, atLabel, mass);
        return TOps.Gradient(TOps.Create(1f), difference, TOps.Zero, factor);
    }
}
