using System.Reflection;
using EmdGen.Fuzz.Calls;
using EmdGen.Fuzz.Memory;

namespace EmdGen.Fuzz.Subjects;

/// <summary>The methods with names of their own for one type of numbers and one of targets.</summary>
internal abstract class NamedEntry
{
    /// <summary>Binds to the four methods of a type.</summary>
    internal static NamedEntry Of(Type type, NumberType numbers, Type number, Type target, bool takesDistance)
    {
        Type entry = typeof(NamedEntry<,>).MakeGenericType(number, target);
        string suffix = numbers == NumberType.BFloat16 ? "BFloat16" : "";
        return (NamedEntry)Activator.CreateInstance(
            entry, BindingFlags.Instance | BindingFlags.NonPublic, null, [type, suffix, takesDistance], null)!;
    }

    internal abstract float Evaluate(FuzzCall call, CallMemory memory);
}

/// <inheritdoc/>
internal sealed class NamedEntry<TNumber, TTarget> : NamedEntry
    where TNumber : unmanaged
    where TTarget : unmanaged
{
    private readonly ValueOf? valueOf;
    private readonly LossesOf? lossesOf;
    private readonly GradientOf? gradientOf;
    private readonly BothOf? bothOf;
    private readonly ValueAt? valueAt;
    private readonly LossesAt? lossesAt;
    private readonly GradientAt? gradientAt;
    private readonly BothAt? bothAt;

    internal NamedEntry(Type type, string suffix, bool takesDistance)
    {
        string ofLoss = "Loss" + suffix, ofGradient = "LossAndGradient" + suffix;
        if (takesDistance)
        {
            valueAt = Bind<ValueAt>(type, ofLoss);
            lossesAt = Bind<LossesAt>(type, ofLoss);
            gradientAt = Bind<GradientAt>(type, ofGradient);
            bothAt = Bind<BothAt>(type, ofGradient);
        }
        else
        {
            valueOf = Bind<ValueOf>(type, ofLoss);
            lossesOf = Bind<LossesOf>(type, ofLoss);
            gradientOf = Bind<GradientOf>(type, ofGradient);
            bothOf = Bind<BothOf>(type, ofGradient);
        }
    }

    private delegate float ValueOf(ReadOnlySpan<TNumber> logits, ReadOnlySpan<TTarget> targets, EmdOptions? options);

    private delegate float LossesOf(ReadOnlySpan<TNumber> logits, ReadOnlySpan<TTarget> targets, Span<float> losses, EmdOptions? options);

    private delegate float GradientOf(ReadOnlySpan<TNumber> logits, ReadOnlySpan<TTarget> targets, Span<TNumber> gradient, EmdOptions? options);

    private delegate float BothOf(
        ReadOnlySpan<TNumber> logits, ReadOnlySpan<TTarget> targets, Span<float> losses, Span<TNumber> gradient, EmdOptions? options);

    private delegate float ValueAt(
        ReadOnlySpan<TNumber> logits, ReadOnlySpan<TTarget> targets, GroundDistance distance, EmdOptions? options);

    private delegate float LossesAt(
        ReadOnlySpan<TNumber> logits, ReadOnlySpan<TTarget> targets, Span<float> losses, GroundDistance distance, EmdOptions? options);

    private delegate float GradientAt(
        ReadOnlySpan<TNumber> logits, ReadOnlySpan<TTarget> targets, Span<TNumber> gradient, GroundDistance distance, EmdOptions? options);

    private delegate float BothAt(
        ReadOnlySpan<TNumber> logits,
        ReadOnlySpan<TTarget> targets,
        Span<float> losses,
        Span<TNumber> gradient,
        GroundDistance distance,
        EmdOptions? options);

    internal override float Evaluate(FuzzCall call, CallMemory memory)
    {
        ReadOnlySpan<TNumber> logits = memory[Role.Logits].As<TNumber>();
        ReadOnlySpan<TTarget> targets = memory[Role.Targets].As<TTarget>();
        Span<float> losses = memory[Role.Losses].As<float>();
        Span<TNumber> slopes = memory[Role.Gradient].As<TNumber>();
        GroundDistance distance = call.Given!;
        return (valueAt is null, call.HasLosses, call.HasGradient) switch
        {
            (true, false, false) => valueOf!(logits, targets, call.Options),
            (true, true, false) => lossesOf!(logits, targets, losses, call.Options),
            (true, false, true) => gradientOf!(logits, targets, slopes, call.Options),
            (true, true, true) => bothOf!(logits, targets, losses, slopes, call.Options),
            (false, false, false) => valueAt!(logits, targets, distance, call.Options),
            (false, true, false) => lossesAt!(logits, targets, losses, distance, call.Options),
            (false, false, true) => gradientAt!(logits, targets, slopes, distance, call.Options),
            (false, true, true) => bothAt!(logits, targets, losses, slopes, distance, call.Options),
        };
    }

    private static TDelegate Bind<TDelegate>(Type type, string name)
        where TDelegate : Delegate
    {
        Type[] parameters = [.. typeof(TDelegate).GetMethod("Invoke")!.GetParameters().Select(parameter => parameter.ParameterType)];
        return type.GetMethod(name, parameters)!.CreateDelegate<TDelegate>();
    }
}
