using System.Globalization;
using System.Reflection;
using EmdGen.Generators.Model;
using EmdGen.Testing.Tools;
using Microsoft.CodeAnalysis;

namespace EmdGen.Generators.Tests.Infrastructure;

/// <summary>An emitted type, called through its public methods as users call them.</summary>
internal sealed class EmittedLoss(Type type)
{
    private delegate float Loss<T>(ReadOnlySpan<float> logits, ReadOnlySpan<T> target, EmdOptions? options);

    private delegate float LossOfRows<T>(ReadOnlySpan<float> logits, ReadOnlySpan<T> target, Span<float> losses, EmdOptions? options);

    private delegate float Gradient<T>(ReadOnlySpan<float> logits, ReadOnlySpan<T> target, Span<float> gradient, EmdOptions? options);

    private delegate float GradientOfRows<T>(
        ReadOnlySpan<float> logits, ReadOnlySpan<T> target, Span<float> losses, Span<float> gradient, EmdOptions? options);

    private delegate float HalfGradientOfRows<T>(
        ReadOnlySpan<Half> logits, ReadOnlySpan<T> target, Span<float> losses, Span<Half> gradient, EmdOptions? options);

    private delegate float BFloat16GradientOfRows<T>(
        ReadOnlySpan<ushort> logits, ReadOnlySpan<T> target, Span<float> losses, Span<ushort> gradient, EmdOptions? options);

    public Type Type => type;

    public int ClassCount => (int)type.GetField("ClassCount")!.GetRawConstantValue()!;

    public GroundDistance Distance => (GroundDistance)type.GetProperty("Distance")!.GetValue(null)!;

    /// <summary>Generates and compiles under a culture, and loads one of the types.</summary>
    public static EmittedLoss Compile(
        string source,
        string typeName,
        OptimizationLevel optimization = OptimizationLevel.Release,
        string culture = Cultures.Hostile,
        params IReadOnlyList<AdditionalText> files)
    {
        Assembly assembly = Cultures.Run(
            culture, () => EmittedAssembly.Load(GeneratorRun.Of(UserProject.Create([source], optimization), files)));
        Type type = assembly.GetType(typeName) ?? throw new InvalidOperationException($"There is no {typeName}.");
        return new EmittedLoss(type);
    }

    /// <summary>Emits, compiles and loads what belongs to a class set.</summary>
    public static EmittedLoss Compile(ClassSet set, OptimizationLevel optimization = OptimizationLevel.Release)
        => new(EmittedTypes.Of(set, optimization));

    /// <summary>Calls all four methods for a kind of target; they must return one value, and write the same.</summary>
    public Evaluation Evaluate<T>(float[] logits, T[] target, EmdOptions? options = null)
    {
        int rows = logits.Length / ClassCount;
        float[] losses = new float[rows], gradient = new float[logits.Length];
        float loss = Bind<GradientOfRows<T>>("LossAndGradient")(logits, target, losses, gradient, options);
        float[] lossesAlone = new float[rows], gradientAlone = new float[logits.Length];
        float[] values =
        [
            Bind<Loss<T>>("Loss")(logits, target, options),
            Bind<LossOfRows<T>>("Loss")(logits, target, lossesAlone, options),
            Bind<Gradient<T>>("LossAndGradient")(logits, target, gradientAlone, options),
        ];
        Assert.All(values, value => Assert.Equal(loss, value, 1e-6f * Math.Max(1, Math.Abs(loss))));
        Assert.Equal(losses, lossesAlone, (expected, actual) => Math.Abs(expected - actual) <= 1e-6f * Math.Max(1, expected));
        Assert.Equal(gradient, gradientAlone);
        return new Evaluation(loss, losses, gradient);
    }

    /// <summary>The value, losses and gradient in half precision.</summary>
    public (float Value, float[] Losses, Half[] Gradient) EvaluateHalf<T>(Half[] logits, T[] target)
    {
        var (losses, gradient) = (new float[logits.Length / ClassCount], new Half[logits.Length]);
        return (Bind<HalfGradientOfRows<T>>("LossAndGradient")(logits, target, losses, gradient, null), losses, gradient);
    }

    /// <summary>The value, losses and gradient in bfloat16, as bits.</summary>
    public (float Value, float[] Losses, ushort[] Gradient) EvaluateBFloat16<T>(ushort[] logits, T[] target)
    {
        var (losses, gradient) = (new float[logits.Length / ClassCount], new ushort[logits.Length]);
        return (Bind<BFloat16GradientOfRows<T>>("LossAndGradientBFloat16")(logits, target, losses, gradient, null), losses, gradient);
    }

    /// <summary>The same with members of the enum, given as values of any integer type.</summary>
    public Evaluation EvaluateEnum<TValue>(float[] logits, TValue[] values, EmdOptions? options = null)
        where TValue : unmanaged
    {
        Type enumType = type.GetMethod("ClassAt")!.ReturnType;
        Array labels = Array.CreateInstance(enumType, values.Length);
        for (int row = 0; row < values.Length; row++)
            labels.SetValue(Enum.ToObject(enumType, values[row]), row);
        MethodInfo evaluate = typeof(EmittedLoss).GetMethod(nameof(Evaluate))!.MakeGenericMethod(enumType);
        return (Evaluation)evaluate.Invoke(this, BindingFlags.DoNotWrapExceptions, null, [logits, labels, options], CultureInfo.InvariantCulture)!;
    }

    private TDelegate Bind<TDelegate>(string name)
        where TDelegate : Delegate
    {
        Type[] parameters = [.. typeof(TDelegate).GetMethod("Invoke")!.GetParameters().Select(parameter => parameter.ParameterType)];
        MethodInfo method = type.GetMethod(name, BindingFlags.Public | BindingFlags.Static, parameters)
            ?? throw new InvalidOperationException($"{type} has no public {name}({string.Join(", ", parameters.Select(p => p.Name))}).");
        return method.CreateDelegate<TDelegate>();
    }
}
