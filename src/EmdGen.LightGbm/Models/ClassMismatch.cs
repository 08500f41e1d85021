using EmdGen.Structures;

namespace EmdGen.LightGbm.Models;

/// <summary>How the classes of a model differ from those of a generated type.</summary>
internal static class ClassMismatch
{
    /// <summary>Words that name both; null where they do not differ.</summary>
    internal static string? Of<TEmd>(ModelHeader model)
        where TEmd : ISquaredEmd
    {
        if (model.Distance.ClassCount != TEmd.ClassCount)
            return FormattableString.Invariant($"it has {Words(model.Distance.ClassCount, model.ClassNames)}, the type {Words(TEmd.ClassCount, TEmd.ClassNames)}");
        if (!SameNames(model.ClassNames, TEmd.ClassNames))
            return $"it has {Words(TEmd.ClassCount, model.ClassNames)}, the type {Words(TEmd.ClassCount, TEmd.ClassNames)}";
        return TEmd.Distance is { } distance && !StructureRecord.AreEqual(distance, model.Distance)
            ? $"it was trained with {Words(model.Distance)}, but the type has {Words(distance)}"
            : null;
    }

    private static bool SameNames(IReadOnlyList<string>? one, IReadOnlyList<string>? other)
        => one is null || other is null ? one == other : one.SequenceEqual(other);

    private static string Words(int count, IReadOnlyList<string>? names) => names is null
        ? FormattableString.Invariant($"{count} classes without names")
        : FormattableString.Invariant($"{count} classes ({string.Join(", ", names)})");

    /// <summary>The structure, with the distance of its outermost classes to tell it from another of its kind.</summary>
    private static string Words(GroundDistance distance) => FormattableString.Invariant(
        $"a {distance.Kind} of exponent {distance.Exponent} and {distance[0, distance.ClassCount - 1]} from the first class to the last");
}
