using System.Globalization;
using System.Reflection;
using EmdGen.Tests.Properties;

namespace EmdGen.Tests.PublicSurface;

/// <summary>The methods of a generated type, by exactly the signatures that user code may rely on.</summary>
public class EmittedTypeTests
{
    public delegate float Loss<T>(ReadOnlySpan<float> logits, ReadOnlySpan<T> labels, EmdOptions? options = null);

    public delegate float LossOfRows<T>(ReadOnlySpan<float> logits, ReadOnlySpan<T> labels, Span<float> losses, EmdOptions? options = null);

    public delegate float Gradient<T>(ReadOnlySpan<float> logits, ReadOnlySpan<T> labels, Span<float> gradient, EmdOptions? options = null);

    public delegate float GradientOfRows<T>(
        ReadOnlySpan<float> logits, ReadOnlySpan<T> labels, Span<float> losses, Span<float> gradient, EmdOptions? options = null);

    [Fact]
    public void Class_count_is_a_constant()
    {
        const int Count = GapEmd.ClassCount;
        Assert.Equal(4, Count);
    }

    [Fact]
    public void Int_labels() => Agree<int>(GapEmd.Loss, GapEmd.Loss, GapEmd.LossAndGradient, GapEmd.LossAndGradient, [0, 1, 2]);

    [Fact]
    public void Long_labels() => Agree<long>(GapEmd.Loss, GapEmd.Loss, GapEmd.LossAndGradient, GapEmd.LossAndGradient, [0L, 1L, 2L]);

    [Fact]
    public void Members()
        => Agree<Gap>(GapEmd.Loss, GapEmd.Loss, GapEmd.LossAndGradient, GapEmd.LossAndGradient, [Gap.Cold, Gap.Zero, Gap.Warm]);

    [Fact]
    public void Soft_targets()
        => Agree<float>(GapEmd.Loss, GapEmd.Loss, GapEmd.LossAndGradient, GapEmd.LossAndGradient, [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0]);

    /// <summary>Names as well as types, because arguments are passed by name too.</summary>
    [Fact]
    public void Names_and_defaults_of_parameters()
    {
        string[] actual =
        [
            .. typeof(GapEmd).GetMethods(BindingFlags.Public | BindingFlags.Static)
                .Where(method => method.Name.StartsWith("Loss", StringComparison.Ordinal))
                .Select(Describe)
                .Order(StringComparer.Ordinal),
        ];
        var expected =
            from number in new[] { (Type: "Single", Suffix: ""), (Type: "Half", Suffix: ""), (Type: "UInt16", Suffix: "BFloat16") }
            from target in new[] { "Int32 labels", "Int64 labels", "Gap labels", $"{number.Type} targets" }
            from output in new[] { "Loss{0}:", "Loss{0}: losses", "LossAndGradient{0}: gradient", "LossAndGradient{0}: losses gradient" }
            select $"{number.Type} {target} {string.Format(CultureInfo.InvariantCulture, output, number.Suffix)}";
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual);
    }

    private static void Agree<T>(Loss<T> loss, LossOfRows<T> lossOfRows, Gradient<T> gradient, GradientOfRows<T> gradientOfRows, T[] labels)
    {
        float[] logits = [1, 2, 3, 4, 0, 0.5f, -1, 2, 1, 1, 0, 3], losses = new float[3], slopes = new float[12];
        float[] lossesAlone = new float[3], slopesAlone = new float[12];
        float value = gradientOfRows(logits, labels, losses, slopes);
        Assert.Equal(value, loss(logits, labels));
        Assert.Equal(value, lossOfRows(logits, labels, lossesAlone));
        Assert.Equal(value, gradient(logits, labels, slopesAlone));
        Assert.Equal(losses, lossesAlone);
        Assert.Equal(slopes, slopesAlone);
        Assert.Equal(losses.Average(), value, 1e-6f);
        Assert.Equal(losses.Sum(), loss(logits, labels, new EmdOptions { Reduction = EmdReduction.Sum }), 1e-5f);
        Assert.DoesNotContain(0f, slopes);
    }

    private static string Describe(MethodInfo method)
    {
        ParameterInfo[] parameters = method.GetParameters();
        ParameterInfo options = parameters[^1];
        Type number = parameters[0].ParameterType.GetGenericArguments()[0];
        Assert.Equal(("logits", typeof(ReadOnlySpan<>).MakeGenericType(number)), (parameters[0].Name, parameters[0].ParameterType));
        Assert.Equal(("options", typeof(EmdOptions)), (options.Name, options.ParameterType));
        Assert.True(options.HasDefaultValue && options.DefaultValue is null);
        Assert.All(
            parameters[2..^1],
            output => Assert.Equal(output.Name == "losses" ? typeof(Span<float>) : typeof(Span<>).MakeGenericType(number), output.ParameterType));
        string target = $"{parameters[1].ParameterType.GetGenericArguments()[0].Name} {parameters[1].Name}";
        return $"{number.Name} {target} {string.Join(' ', parameters[2..^1].Select(output => output.Name).Prepend($"{method.Name}:"))}";
    }
}
