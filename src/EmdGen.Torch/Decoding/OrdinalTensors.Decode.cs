using EmdGen.Torch.Decoding;
using static TorchSharp.torch;

namespace EmdGen.Torch;

/// <content>Decoding by a rule that is chosen at run time, from logits too.</content>
public static partial class OrdinalTensors
{
    /// <summary>Decodes every row of logits of a generated type's classes by a rule.</summary>
    /// <typeparam name="TEmd">A generated type.</typeparam>
    /// <param name="logits">[N,C] or [N,C,...].</param>
    /// <param name="rule">The rule; learned classes have no distance of their own, and so take every one but the last.</param>
    /// <returns>[N] or [N,...], int64: a class index per row.</returns>
    /// <exception cref="ArgumentException">
    /// A type or shape does not fit, there is no such rule, a row holds NaN or infinity, or -infinity alone, or
    /// <see cref="DecodingRule.LeastDistance"/> is asked for where the distances are learned: give them to the overload that takes a distance.
    /// </exception>
    public static Tensor Decode<TEmd>(Tensor logits, DecodingRule rule)
        where TEmd : ISquaredEmd
    {
        using RowTensor rows = RowTensor.OfLogits(logits, TEmd.ClassCount, nameof(logits));
        return rows.Results(OrdinalDecoding.Decode<TEmd>(rows.Numbers, rule));
    }

    /// <summary>Decodes every row of logits of a generated type's classes into members of its enum.</summary>
    /// <typeparam name="TEmd">A type that is generated for the enum.</typeparam>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <param name="logits">[N,C] or [N,C,...].</param>
    /// <param name="rule">The rule; learned classes have no distance of their own, and so take every one but the last.</param>
    /// <returns>A member per row, row after row; of [N,C,...] in the order of [N,...].</returns>
    /// <exception cref="ArgumentException">As without an enum.</exception>
    public static TEnum[] Decode<TEmd, TEnum>(Tensor logits, DecodingRule rule)
        where TEmd : ISquaredEmd, IEnumClasses<TEnum>
    {
        using RowTensor rows = RowTensor.OfLogits(logits, TEmd.ClassCount, nameof(logits));
        return OrdinalDecoding.Decode<TEmd, TEnum>(rows.Numbers, rule);
    }

    /// <summary>Decodes every row of logits or distributions by a rule.</summary>
    /// <param name="values">[N,C] or [N,C,...]: logits or distributions.</param>
    /// <param name="distance">The distances of C classes; a <see cref="SquaredEmdLoss{TEmd}"/> has its own, learned ones among them.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="input">What <paramref name="values"/> are.</param>
    /// <returns>[N] or [N,...], int64: a class index per row.</returns>
    /// <exception cref="ArgumentException">
    /// A type or shape does not fit, there is no such rule or input, a row of probabilities is no distribution, or a row of logits holds NaN or
    /// infinity, or -infinity alone.
    /// </exception>
    public static Tensor Decode(Tensor values, GroundDistance distance, DecodingRule rule, EmdInput input)
    {
        ArgumentNullException.ThrowIfNull(distance);
        using RowTensor rows = input == EmdInput.Probabilities
            ? RowTensor.OfDistributions(values, distance.ClassCount, nameof(values))
            : RowTensor.OfLogits(values, distance.ClassCount, nameof(values));
        int[] classes = new int[rows.RowCount];
        OrdinalDecoding.Decode(rows.Numbers, distance, rule, input, classes);
        return rows.Results(classes);
    }
}
