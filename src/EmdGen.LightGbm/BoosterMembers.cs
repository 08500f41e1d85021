namespace EmdGen.LightGbm;

/// <summary>Predictions as members of an enum.</summary>
public static class BoosterMembers
{
    /// <summary>Predicts a member for each row.</summary>
    /// <typeparam name="TEmd">The type generated for the enum.</typeparam>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <param name="booster">The model.</param>
    /// <param name="features">[N,F]: numbers, NaN where a value is missing.</param>
    /// <param name="members">[N]: receives the members.</param>
    /// <param name="rule">How a class is made of a distribution.</param>
    /// <exception cref="ArgumentException">The lengths do not fit, or there is no such rule; nothing was written.</exception>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public static void Predict<TEmd, TEnum>(
        this EmdBooster<TEmd> booster, ReadOnlySpan<float> features, Span<TEnum> members, DecodingRule rule = DecodingRule.Median)
        where TEmd : ISquaredEmd, IEnumClasses<TEnum>
    {
        ArgumentNullException.ThrowIfNull(booster);
        var classes = new int[members.Length];
        booster.Predict(features, classes, rule);
        for (int row = 0; row < classes.Length; row++)
            members[row] = TEmd.ClassAt(classes[row]);
    }
}
