using EmdGen.Structures;
using static TorchSharp.torch;

namespace EmdGen.Torch.Composition;

/// <summary>sum of p_i^rho c_ik over the classes, for a label k, which smoothing does not change.</summary>
internal sealed class TableTerms(TableDistance table) : ComposedTerms
{
    internal override Tensor Sum(Tensor p, CompositionRows rows)
    {
        Tensor labels = rows.Labels ?? throw new InvalidOperationException("A table's loss is defined for labels alone.");
        var costs = new double[table.ClassCount * table.ClassCount];
        for (int k = 0; k < table.ClassCount; k++)
            table.Costs.Of(k).CopyTo(costs.AsSpan(k * table.ClassCount));
        Tensor ofLabels = p.Constants(costs).view(table.ClassCount, table.ClassCount).index_select(0, labels.reshape(-1));
        Tensor weights = ofLabels.view([.. labels.shape, table.ClassCount]).movedim([-1], [1]);
        return ((table.Exponent == 2 ? p * p : p) * weights).sum(1);
    }
}
