using EmdGen.Fuzz.Calls;

namespace EmdGen.Fuzz.Checks;

/// <summary>Makes a call, and judges what came of it.</summary>
internal sealed class CallRunner(CallMaker maker)
{
    private readonly ResultCheck check = new(maker.Input);

    /// <summary>The calls that were accepted.</summary>
    internal long Accepted { get; private set; }

    /// <summary>The calls that were refused, by what was wrong with them.</summary>
    internal Dictionary<Fault, long> Refused { get; } = [];

    /// <summary>Returns what went wrong; null where nothing did.</summary>
    internal string? Run(long number)
    {
        FuzzCall call = maker.Make(number);
        try
        {
            float value = call.Subject.Evaluate(call, maker.Memory);
            return Accept(call, value) is { } failure ? $"{call}: {failure}" : null;
        }
        catch (Exception exception)
        {
            return Refuse(call, exception) is { } failure ? $"{call}: {failure}" : null;
        }
    }

    private string? Accept(FuzzCall call, float value)
    {
        Accepted++;
        if (call.Fault != Fault.None)
            return "it was accepted";
        return maker.Memory.Written(mayWrite: true) ?? (call.IsCompared ? check.Run(call, maker.Memory, value) : null);
    }

    private string? Refuse(FuzzCall call, Exception exception)
    {
        Refused[call.Fault] = Refused.GetValueOrDefault(call.Fault) + 1;
        bool isOwn = call.Fault == Fault.SoftTargetsOfTable ? exception is NotSupportedException : exception is ArgumentException;
        if (!isOwn)
            return $"it threw {exception}";
        if (call.Fault == Fault.None)
            return $"it was refused: {exception.Message}";
        return maker.Memory.Written(mayWrite: false) is { } written ? $"{written} before it was refused" : null;
    }
}
