using EmdGen.Fuzz.Memory;
using EmdGen.Fuzz.Subjects;

namespace EmdGen.Fuzz.Calls;

/// <summary>Makes the calls of a run, each of which follows from the run's seed and its own number alone.</summary>
internal sealed class CallMaker(ulong seed, Func<Dice, FuzzSubject> subjects, CallLimits limits)
{
    private readonly Dice dice = new();

    internal CallMemory Memory { get; } = new();

    internal CallInput Input { get; } = new();

    /// <summary>Makes a call, and leaves its numbers in <see cref="Memory"/> and <see cref="Input"/>.</summary>
    internal FuzzCall Make(long number)
    {
        dice.Begin(seed, number);
        Memory.Clear();
        FuzzSubject subject = subjects(dice);
        (int images, int positions) = limits.Shape(dice, subject.ClassCount);
        bool hasLosses = dice.Chance(0.6), hasGradient = dice.Chance(0.75);
        NumberType numbers = dice.Chance(0.6) ? NumberType.Single : dice.Chance(0.5) ? NumberType.Half : NumberType.BFloat16;
        var call = new FuzzCall
        {
            Subject = subject,
            Numbers = numbers,
            BitType = CallNumbers.BitType(numbers),
            Targets = TargetOf(subject),
            Images = images,
            Positions = positions,
            HasLosses = hasLosses,
            HasGradient = hasGradient,
            IsInPlace = hasGradient && dice.Chance(0.2),
            MayHaveCurvature = dice.Chance(0.4),
            ByName = dice.Chance(0.4),
            Given = subject.Given,
        };
        int count = call.Rows * call.ClassCount;
        Memory.Place(Role.Logits, count, call.NumberSize, dice.Chance(0.5));
        new OptionDraw(dice, call, Memory, Input).Run();
        new InputDraw(dice, call, Memory, Input).Run();
        if (hasLosses)
            Memory.Place(Role.Losses, call.Rows, sizeof(float), dice.Chance(0.5));
        if (call.IsInPlace)
            Memory.PlaceAt(Role.Gradient, Role.Logits);
        else if (hasGradient)
            Memory.Place(Role.Gradient, count, call.NumberSize, dice.Chance(0.5));
        new FaultDraw(dice, call, Memory, Input).Run();
        if (call.HasCurvature)
            Memory.Place(Role.Curvature, count, sizeof(float), dice.Chance(0.5));
        Memory.Keep();
        return call;
    }

    private TargetType TargetOf(FuzzSubject subject)
    {
        if (subject.Members is not null && dice.Chance(0.6))
            return TargetType.Members;
        double softPart = subject.TakesTargets ? 0.35 : 0.01;
        return dice.Chance(softPart) ? TargetType.Soft : dice.Chance(0.5) ? TargetType.Int32 : TargetType.Int64;
    }
}
