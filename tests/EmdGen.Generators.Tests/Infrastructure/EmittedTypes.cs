using System.Collections.Concurrent;
using EmdGen.Generators.Model;
using EmdGen.Testing.Tools;
using Microsoft.CodeAnalysis;

namespace EmdGen.Generators.Tests.Infrastructure;

/// <summary>What belongs to class sets, emitted under a culture that writes numbers unlike C# does, compiled and loaded once for all tests.</summary>
internal static class EmittedTypes
{
    private static readonly ConcurrentDictionary<(ClassSet Set, OptimizationLevel Optimization), Lazy<Type>> Known = [];

    public static Type Of(ClassSet set, OptimizationLevel optimization)
        => Known.GetOrAdd((set, optimization), key => new Lazy<Type>(() => Load(key.Set, key.Optimization))).Value;

    private static Type Load(ClassSet set, OptimizationLevel optimization)
        => Cultures.Run(Cultures.Hostile, () => EmittedAssembly.Load(GeneratorRun.Of(set, optimization))).GetType(set.Target.Name)!;
}
