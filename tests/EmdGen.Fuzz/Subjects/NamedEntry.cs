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
    private readonly Loss? loss;
    private readonly Loss2? lossAndLosses;
    private readonly Loss3? gradient;
    private readonly Loss4? lossesAndGradient;
    private readonly LossWithDistance? distanceLoss;
    private readonly LossWithDistance2? distanceLossAndLosses;
    private readonly LossWithDistance3? distanceGradient;
    private readonly LossWithDistance4? distanceLossesAndGradient;

    internal NamedEntry(Type type, string suffix, bool takesDistance)
    {
        string ofLoss = "Loss" + suffix, ofGradient = "LossAndGradient" + suffix;
        if (takesDistance)
        {
            distanceLoss = Bind<LossWithDistance>(type, ofLoss);
            distanceLossAndLosses = Bind<LossWithDistance2>(type, ofLoss);
            distanceGradient = Bind<LossWithDistance3>(type, ofGradient);
            distanceLossesAndGradient = Bind<LossWithDistance4>(type, ofGradient);
        }
        else
        {
            loss = Bind<Loss>(type, ofLoss);
            lossAndLosses = Bind<Loss2>(type, ofLoss);
            gradient = Bind<Loss3>(type, ofGradient);
            lossesAndGradient = Bind<Loss4>(type, ofGradient);
        }
    }

    private delegate float Loss(ReadOnlySpan<TNumber> logits, ReadOnlySpan<TTarget> targets, EmdOptions? options);

    private delegate float Loss2(ReadOnlySpan<TNumber> logits, ReadOnlySpan<TTarget> targets, Span<float> losses, EmdOptions? options);

    private delegate float Loss3(ReadOnlySpan<TNumber> logits, ReadOnlySpan<TTarget> targets, Span<TNumber> gradient, EmdOptions? options);

    private delegate float Loss4(
        ReadOnlySpan<TNumber> logits, ReadOnlySpan<TTarget> targets, Span<float> losses, Span<TNumber> gradient, EmdOptions? options);

    private delegate float LossWithDistance(
        ReadOnlySpan<TNumber> logits, ReadOnlySpan<TTarget> targets, GroundDistance distance, EmdOptions? options);

    private delegate float LossWithDistance2(
        ReadOnlySpan<TNumber> logits, ReadOnlySpan<TTarget> targets, Span<float> losses, GroundDistance distance, EmdOptions? options);

    private delegate float LossWithDistance3(
        ReadOnlySpan<TNumber> logits, ReadOnlySpan<TTarget> targets, Span<TNumber> gradient, GroundDistance distance, EmdOptions? options);

    private delegate float LossWithDistance4(
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
        return (distanceLoss is null, call.HasLosses, call.HasGradient) switch
        {
            (true, false, false) => loss!(logits, targets, call.Options),
            (true, true, false) => lossAndLosses!(logits, targets, losses, call.Options),
            (true, false, true) => gradient!(logits, targets, slopes, call.Options),
            (true, true, true) => lossesAndGradient!(logits, targets, losses, slopes, call.Options),
            (false, false, false) => distanceLoss!(logits, targets, distance, call.Options),
            (false, true, false) => distanceLossAndLosses!(logits, targets, losses, distance, call.Options),
            (false, false, true) => distanceGradient!(logits, targets, slopes, distance, call.Options),
            (false, true, true) => distanceLossesAndGradient!(logits, targets, losses, slopes, distance, call.Options),
        };
    }

    private static TDelegate Bind<TDelegate>(Type type, string name)
        where TDelegate : Delegate
    {
        Type[] parameters = [.. typeof(TDelegate).GetMethod("Invoke")!.GetParameters().Select(parameter => parameter.ParameterType)];
        return type.GetMethod(name, parameters)!.CreateDelegate<TDelegate>();
    }
}
