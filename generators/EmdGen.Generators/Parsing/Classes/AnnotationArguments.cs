using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace EmdGen.Generators.Parsing.Classes;

/// <summary>The arguments of an annotation, whichever it is.</summary>
internal sealed class AnnotationArguments
{
    private readonly ImmutableArray<KeyValuePair<string, TypedConstant>> named;

    private AnnotationArguments(ImmutableArray<double> numbers, ImmutableArray<KeyValuePair<string, TypedConstant>> named)
    {
        Numbers = numbers;
        this.named = named;
    }

    /// <summary>The numbers without a name; empty where none are given.</summary>
    public ImmutableArray<double> Numbers { get; }

    /// <summary>Reads an attribute; null where it does not compile, which the compiler reports.</summary>
    public static AnnotationArguments? Read(AttributeData attribute)
        => attribute.AttributeConstructor is not null
            && attribute.NamedArguments.All(argument => Compiles(argument.Value))
            && ReadNumbers(attribute.ConstructorArguments) is { } numbers
            ? new AnnotationArguments(numbers, attribute.NamedArguments)
            : null;

    /// <summary>The argument is given at all.</summary>
    public bool Has(string name) => named.Any(argument => argument.Key == name);

    /// <summary>Null where the argument is not given.</summary>
    public int? Integer(string name) => Value(name) as int?;

    /// <summary>Null where the argument is not given.</summary>
    public double? Number(string name) => Value(name) as double?;

    /// <summary>Null where the argument is not given, or null itself.</summary>
    public string? Text(string name) => Value(name) as string;

    /// <summary>Null where the argument is not given, or null itself.</summary>
    public ITypeSymbol? Type(string name) => Value(name) as ITypeSymbol;

    /// <summary>Empty where the argument is not given, or null.</summary>
    public ImmutableArray<double> List(string name)
        => named.FirstOrDefault(argument => argument.Key == name).Value is { Kind: TypedConstantKind.Array, IsNull: false } array
            ? ToNumbers(array)
            : ImmutableArray<double>.Empty;

    private static bool Compiles(TypedConstant value)
        => value.Kind != TypedConstantKind.Error
            && (value.Kind == TypedConstantKind.Array ? value.IsNull || AreNumbers(value) : value.Value is not IErrorTypeSymbol);

    private static ImmutableArray<double>? ReadNumbers(ImmutableArray<TypedConstant> arguments)
    {
        if (arguments is not [{ Kind: TypedConstantKind.Array, IsNull: false } array])
            return ImmutableArray<double>.Empty;
        return AreNumbers(array) ? ToNumbers(array) : null;
    }

    private static bool AreNumbers(TypedConstant array) => array.Values.All(value => value.Value is double);

    // Adding 0 turns -0 into 0, which has one text.
    private static ImmutableArray<double> ToNumbers(TypedConstant array)
        => ImmutableArray.CreateRange(array.Values, value => (double)value.Value! + 0.0);

    private object? Value(string name)
        => named.FirstOrDefault(argument => argument.Key == name).Value is { Kind: not TypedConstantKind.Array } value ? value.Value : null;
}
