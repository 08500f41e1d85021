using EmdGen.Structures;

namespace EmdGen.Testing.Accuracy;

/// <summary>The scales of rows of one distance.</summary>
public abstract class ErrorScales
{
    public static ErrorScales Of(GroundDistance distance) => distance switch
    {
        TableDistance => new TableScales(distance),
        TreeDistance tree => new FlowScales(tree.Parents, tree.Weights, tree.ClassCount, tree.Exponent),
        _ => FlowScales.OfChain(distance),
    };

    /// <param name="logits">[C].</param>
    /// <param name="target">[C], a distribution.</param>
    public abstract ErrorScale OfRow(ReadOnlySpan<double> logits, ReadOnlySpan<double> target);
}
