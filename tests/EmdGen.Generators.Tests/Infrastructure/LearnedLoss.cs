using System.Reflection;
using EmdGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace EmdGen.Generators.Tests.Infrastructure;

/// <summary>An emitted type whose distance comes with each call, called through its public methods as users call them.</summary>
internal sealed class LearnedLoss(Type type)
{
    private delegate float Loss<TNumber, T>(ReadOnlySpan<TNumber> logits, ReadOnlySpan<T> target, GroundDistance distance, EmdOptions? options);

    private delegate float LossOfRows<TNumber, T>(
        ReadOnlySpan<TNumber> logits, ReadOnlySpan<T> target, Span<float> losses, GroundDistance distance, EmdOptions? options);

    private delegate float Gradient<TNumber, T>(
        ReadOnlySpan<TNumber> logits, ReadOnlySpan<T> target, Span<TNumber> gradient, GroundDistance distance, EmdOptions? options);

    private delegate float GradientOfRows<TNumber, T>(
        ReadOnlySpan<TNumber> logits, ReadOnlySpan<T> target, Span<float> losses, Span<TNumber> gradient, GroundDistance distance, EmdOptions? options);

    private GradientOfRows<float, int>? gradientOfRows;

    public Type Type => type;

    public int ClassCount => (int)type.GetField("ClassCount")!.GetRawConstantValue()!;

    public static LearnedLoss Compile(ClassSet set, OptimizationLevel optimization = OptimizationLevel.Release)
        => new(EmittedTypes.Of(set, optimization));

    /// <summary>Calls all four methods for a kind of number and target; they must return one value, and write the same.</summary>
    public (float Value, float[] Losses, TNumber[] Gradient) Evaluate<TNumber, T>(
        TNumber[] logits, T[] target, GroundDistance distance, EmdOptions? options = null, string suffix = "")
    {
        int rows = logits.Length / ClassCount;
        var (losses, gradient, lossesAlone, gradientAlone) = (new float[rows], new TNumber[logits.Length], new float[rows], new TNumber[logits.Length]);
        float value = Bind<GradientOfRows<TNumber, T>>("LossAndGradient" + suffix)(logits, target, losses, gradient, distance, options);
        Assert.Equal(value, Bind<Loss<TNumber, T>>("Loss" + suffix)(logits, target, distance, options));
        Assert.Equal(value, Bind<LossOfRows<TNumber, T>>("Loss" + suffix)(logits, target, lossesAlone, distance, options));
        Assert.Equal(value, Bind<Gradient<TNumber, T>>("LossAndGradient" + suffix)(logits, target, gradientAlone, distance, options));
        Assert.Equal(losses, lossesAlone);
        Assert.Equal(gradient, gradientAlone);
        return (value, losses, gradient);
    }

    /// <summary>Calls one of them.</summary>
    public (float Value, float[] Losses, float[] Gradient) LossAndGradient(float[] logits, int[] labels, GroundDistance distance)
    {
        float[] losses = new float[labels.Length], gradient = new float[logits.Length];
        gradientOfRows ??= Bind<GradientOfRows<float, int>>("LossAndGradient");
        return (gradientOfRows(logits, labels, losses, gradient, distance, null), losses, gradient);
    }

    /// <summary>What other code computes the loss with.</summary>
    public GroundDistance StructureOf(GroundDistance distance)
        => (GroundDistance)GetType()
            .GetMethod(nameof(StructureOfType), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type)
            .Invoke(null, [distance])!;

    private static GroundDistance StructureOfType<TEmd>(GroundDistance distance)
        where TEmd : struct, ISquaredEmd
        => TEmd.Kernel.TableOf(distance)!;

    private TDelegate Bind<TDelegate>(string name)
        where TDelegate : Delegate
    {
        Type[] parameters = [.. typeof(TDelegate).GetMethod("Invoke")!.GetParameters().Select(parameter => parameter.ParameterType)];
        MethodInfo method = type.GetMethod(name, BindingFlags.Public | BindingFlags.Static, parameters)
            ?? throw new InvalidOperationException($"{type} has no public {name}({string.Join(", ", parameters.Select(p => p.Name))}).");
        Assert.True(method.GetParameters()[^1].HasDefaultValue);
        return method.CreateDelegate<TDelegate>();
    }
}
