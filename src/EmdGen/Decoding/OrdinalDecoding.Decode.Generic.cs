using EmdGen.Validation;

namespace EmdGen;

/// <content>Decoding for the classes of a generated type.</content>
public static partial class OrdinalDecoding
{
    /// <summary>Decodes every row of logits of a generated type's classes by a rule.</summary>
    /// <typeparam name="TEmd">A generated type.</typeparam>
    /// <param name="logits">[N,C].</param>
    /// <param name="rule">The rule; learned classes have no distance of their own, and so take every one but the last.</param>
    /// <returns>[N]: a class index per row.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such rule.</exception>
    /// <exception cref="ArgumentException">
    /// The logits are not whole rows, a row holds NaN or infinity, or -infinity alone, or <see cref="DecodingRule.LeastDistance"/> is asked for where
    /// the distances are learned at run time: give them to the overload that takes a distance.
    /// </exception>
    public static int[] Decode<TEmd>(ReadOnlySpan<float> logits, DecodingRule rule)
        where TEmd : ISquaredEmd
    {
        DecodingChecks.WholeRows(nameof(logits), logits.Length, TEmd.ClassCount);
        var classes = new int[logits.Length / TEmd.ClassCount];
        Decode(nameof(logits), logits, TEmd.ClassCount, TEmd.Distance, rule, EmdInput.Logits, classes);
        return classes;
    }

    /// <summary>Decodes every row of logits or distributions over a generated type's classes by a rule.</summary>
    /// <typeparam name="TEmd">A generated type.</typeparam>
    /// <param name="values">[N,C]: logits or distributions.</param>
    /// <param name="rule">The rule; learned classes have no distance of their own, and so take every one but the last.</param>
    /// <param name="input">What <paramref name="values"/> are.</param>
    /// <returns>[N]: a class index per row.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such rule or input.</exception>
    /// <exception cref="ArgumentException">
    /// The values are not whole rows, a row of probabilities is no distribution, a row of logits holds NaN or infinity, or -infinity alone, or
    /// <see cref="DecodingRule.LeastDistance"/> is asked for where the distances are learned at run time: give them to the overload that takes a
    /// distance.
    /// </exception>
    public static int[] Decode<TEmd>(ReadOnlySpan<float> values, DecodingRule rule, EmdInput input)
        where TEmd : ISquaredEmd
    {
        DecodingChecks.WholeRows(nameof(values), values.Length, TEmd.ClassCount);
        var classes = new int[values.Length / TEmd.ClassCount];
        Decode<TEmd>(values, rule, input, classes);
        return classes;
    }

    /// <summary>Decodes every row of logits or distributions over a generated type's classes into members of its enum.</summary>
    /// <typeparam name="TEmd">A type that is generated for the enum.</typeparam>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <returns>[N]: a member per row.</returns>
    /// <inheritdoc cref="Decode{TEmd}(ReadOnlySpan{float}, DecodingRule, EmdInput)"/>
    public static TEnum[] Decode<TEmd, TEnum>(ReadOnlySpan<float> values, DecodingRule rule, EmdInput input)
        where TEmd : ISquaredEmd, IEnumClasses<TEnum>
        => Array.ConvertAll(Decode<TEmd>(values, rule, input), TEmd.ClassAt);

    /// <summary>Decodes every row of logits or distributions over a generated type's classes by a rule.</summary>
    /// <typeparam name="TEmd">A generated type.</typeparam>
    /// <param name="values">[N,C]: logits or distributions.</param>
    /// <param name="rule">The rule; learned classes have no distance of their own, and so take every one but the last.</param>
    /// <param name="input">What <paramref name="values"/> are.</param>
    /// <param name="classes">[N]: receives a class index per row.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such rule or input.</exception>
    /// <exception cref="ArgumentException">
    /// The lengths do not fit, <paramref name="classes"/> overlaps the values, a row of probabilities is no distribution, a row of logits holds
    /// NaN or infinity, or -infinity alone, or <see cref="DecodingRule.LeastDistance"/> is asked for where the distances are learned at run time: give
    /// them to the overload that takes a distance. Nothing was written.
    /// </exception>
    public static void Decode<TEmd>(ReadOnlySpan<float> values, DecodingRule rule, EmdInput input, Span<int> classes)
        where TEmd : ISquaredEmd
        => Decode(nameof(values), values, TEmd.ClassCount, TEmd.Distance, rule, input, classes);

    /// <summary>Decodes every row of logits of a generated type's classes into members of its enum.</summary>
    /// <typeparam name="TEmd">A type that is generated for the enum.</typeparam>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <returns>[N]: a member per row.</returns>
    /// <inheritdoc cref="Decode{TEmd}(ReadOnlySpan{float}, DecodingRule)"/>
    public static TEnum[] Decode<TEmd, TEnum>(ReadOnlySpan<float> logits, DecodingRule rule)
        where TEmd : ISquaredEmd, IEnumClasses<TEnum>
        => Array.ConvertAll(Decode<TEmd>(logits, rule), TEmd.ClassAt);

    /// <summary>Decodes every row of logits or distributions over a generated type's classes into members of its enum.</summary>
    /// <typeparam name="TEmd">A type that is generated for the enum.</typeparam>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <param name="values">[N,C]: logits or distributions.</param>
    /// <param name="rule">The rule; learned classes have no distance of their own, and so take every one but the last.</param>
    /// <param name="input">What <paramref name="values"/> are.</param>
    /// <param name="classes">[N]: receives a member per row, after the last of the values was read.</param>
    /// <inheritdoc cref="Decode{TEmd}(ReadOnlySpan{float}, DecodingRule, EmdInput, Span{int})"/>
    public static void Decode<TEmd, TEnum>(ReadOnlySpan<float> values, DecodingRule rule, EmdInput input, Span<TEnum> classes)
        where TEmd : ISquaredEmd, IEnumClasses<TEnum>
    {
        var indices = new int[classes.Length];
        Decode(nameof(values), values, TEmd.ClassCount, TEmd.Distance, rule, input, indices);
        for (int i = 0; i < indices.Length; i++)
            classes[i] = TEmd.ClassAt(indices[i]);
    }
}
