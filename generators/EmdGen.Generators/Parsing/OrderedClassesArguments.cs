using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace EmdGen.Generators.Parsing;

/// <summary>What an [OrderedClasses] says; null where the argument is not given.</summary>
/// <param name="Positions">Empty where none are given.</param>
/// <param name="Count">The number of classes.</param>
/// <param name="IsFor">Whether For is given at all.</param>
/// <param name="For">The type given to For.</param>
/// <param name="Exponent">2 unless given.</param>
internal sealed record OrderedClassesArguments(
    ImmutableArray<double> Positions, int? Count, bool IsFor, ITypeSymbol? For, int Exponent)
{
    public const string AttributeName = "OrderedClassesAttribute";

    public const string AttributeNamespace = "EmdGen";

    public const string AttributeFullName = AttributeNamespace + "." + AttributeName;

    /// <summary>Reads an attribute; null where it does not compile, which the compiler reports.</summary>
    public static OrderedClassesArguments? Read(AttributeData attribute)
    {
        if (attribute.AttributeConstructor is null)
            return null;
        ImmutableArray<double>? positions = ReadPositions(attribute.ConstructorArguments);
        if (positions is null)
            return null;
        var result = new OrderedClassesArguments(positions.Value, Count: null, IsFor: false, For: null, Exponent: 2);
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Value.Kind == TypedConstantKind.Error || argument.Value.Value is IErrorTypeSymbol)
                return null;
            result = (argument.Key, argument.Value.Value) switch
            {
                ("Count", int count) => result with { Count = count },
                ("Exponent", int exponent) => result with { Exponent = exponent },
                ("For", var type) => result with { IsFor = true, For = type as ITypeSymbol },
                _ => result,
            };
        }

        return result;
    }

    private static ImmutableArray<double>? ReadPositions(ImmutableArray<TypedConstant> arguments)
    {
        if (arguments is not [{ Kind: TypedConstantKind.Array, IsNull: false } array])
            return ImmutableArray<double>.Empty;

        // Adding 0 turns -0 into 0, which has one text.
        return array.Values.All(value => value.Value is double)
            ? ImmutableArray.CreateRange(array.Values, value => (double)value.Value! + 0.0)
            : null;
    }
}
