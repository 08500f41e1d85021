using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using EmdGen.Structures;

namespace EmdGen.CompilerServices;

/// <summary>
/// Tables for classes whose distances come with a call: the distances given, with the attribute's sensitivity, bias and exponent in place
/// of their own. A table is made once for each GroundDistance that is given, on whichever thread comes first, and lives as long as that does.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LearnedTables
{
    /// <summary>The table of a distance.</summary>
    /// <typeparam name="TShape">The attribute's numbers.</typeparam>
    /// <param name="distance">What the caller gave.</param>
    /// <exception cref="ArgumentException">
    /// It is null, has another class count, or its distances give costs that a float32 cannot hold.
    /// </exception>
    public static GroundDistance Of<TShape>(GroundDistance? distance)
        where TShape : struct, ILearnedShape
        => Table<TShape>(distance);

    /// <summary>Loops over the table of a distance.</summary>
    /// <inheritdoc cref="Of{TShape}(GroundDistance?)"/>
    public static EmdKernel Kernel<TShape>(GroundDistance? distance)
        where TShape : struct, ILearnedShape
        => Cache<TShape, EmdKernel>.For(distance, static given => EmdKernel.OfCosts<TShape>(Table<TShape>(given).Costs.Single));

    /// <summary>The unrolled kernels of a small table, of a distance.</summary>
    /// <inheritdoc cref="Of{TShape}(GroundDistance?)"/>
    public static EmdKernel UnrolledKernel<TTable>(GroundDistance? distance)
        where TTable : struct, ILearnedShape, IUnrolledTable
        => Cache<TTable, EmdKernel>.For(distance, static given => EmdKernel.OfUnrolledCosts<TTable>(Table<TTable>(given).Costs.Single));

    private static TableDistance Table<TShape>(GroundDistance? distance)
        where TShape : struct, ILearnedShape
        => Cache<TShape, TableDistance>.For(distance, static given => Make<TShape>(given));

    private static void Check(int classCount, [NotNull] GroundDistance? distance)
    {
        if (distance is null)
        {
            throw new ArgumentNullException(
                nameof(distance), "The distances of these classes are learned at run time, so that every call needs them.");
        }

        if (distance.ClassCount != classCount)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The distance has {distance.ClassCount} classes, but must have {classCount}."),
                nameof(distance));
        }
    }

    private static TableDistance Make<TShape>(GroundDistance distance)
        where TShape : struct, ILearnedShape
    {
        TShape shape = default;
        var table = TableDistance.Of(distance.ToRows(), shape.Sensitivity, shape.Bias, nameof(distance));
        return (TableDistance)table.WithExponent(shape.Exponent);
    }

    /// <summary>What a generated type has made of the distances given to it.</summary>
    private static class Cache<TShape, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TMade>
        where TShape : struct, ILearnedShape
        where TMade : class
    {
        private static readonly ConditionalWeakTable<GroundDistance, TMade> Known = [];

        internal static TMade For(GroundDistance? distance, ConditionalWeakTable<GroundDistance, TMade>.CreateValueCallback make)
        {
            Check(default(TShape).ClassCount, distance);
            return Known.GetValue(distance, make);
        }
    }
}
