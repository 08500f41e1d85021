using System.Reflection;
using EmdGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EmdGen.Generators.Tests.Models;

/// <summary>Models outlive a compilation, so nothing in them may keep one alive or differ between two.</summary>
public class ModelPurityTests
{
    private static readonly Type[] Forbidden =
        [typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(SyntaxReference), typeof(Location), typeof(Compilation), typeof(AttributeData), typeof(SemanticModel)];

    public static TheoryData<Type> Models
        => new(typeof(Job).Assembly.GetTypes().Where(type => type.Namespace == typeof(Job).Namespace && !type.IsNested));

    [Theory]
    [MemberData(nameof(Models))]
    public void HoldsNothingOfACompilation(Type model) => AssertPure(model, []);

    [Theory]
    [MemberData(nameof(Models))]
    public void IsARecordThatNothingOutsideDerivesFrom(Type model)
    {
        Assert.True(model.IsSealed || model.IsAbstract, $"{model} is neither sealed nor abstract.");
        Assert.True(typeof(IEquatable<>).MakeGenericType(model).IsAssignableFrom(model), $"{model} has no equality of its own.");
    }

    [Fact]
    public void AModelWithASymbolIsFound() => Assert.ThrowsAny<Exception>(() => AssertPure(typeof(Impure), []));

    private static void AssertPure(Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type) || type.IsPrimitive || type == typeof(string) || type == typeof(decimal))
            return;
        Assert.DoesNotContain(Forbidden, forbidden => forbidden.IsAssignableFrom(type));
        foreach (Type argument in type.IsGenericType ? type.GetGenericArguments() : [])
            AssertPure(argument, seen);
        if (type.Assembly != typeof(Job).Assembly && type.Assembly != typeof(ModelPurityTests).Assembly)
            return;
        foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public))
            AssertPure(field.FieldType, seen);
        foreach (Type derived in type.Assembly.GetTypes().Where(candidate => candidate.BaseType == type))
            AssertPure(derived, seen);
    }

    private sealed record Impure(IReadOnlyList<INamedTypeSymbol> Symbols);
}
