using EmdGen.Fuzz.Calls;
using EmdGen.Fuzz.Memory;
using EmdGen.Testing.Structures;

namespace EmdGen.Fuzz.Subjects;

/// <summary>The run-time implementation with a flaw of every kind that calls are made to find.</summary>
internal sealed class FlawedSubject() : FuzzSubject("Flawed", Inner.Given, Inner.Distance)
{
    private const int FlawCount = 7;

    private static readonly ProcessorSubject Inner = ProcessorSubject.RunTime("flawed", RandomStructures.Of("unit chain", 5));

    internal override bool TakesAnyDistance => true;

    internal override unsafe float Evaluate(FuzzCall call, CallMemory memory)
    {
        Slice logits = memory[Role.Logits];
        switch (call.Rows % FlawCount)
        {
            case 0 when call.IsInPlace && logits.Length > 0:
                // One of the two lies on a page that faults.
                return logits.Start[-1] + *logits.End;
            case 1 when call.Fault != Fault.None && call.HasLosses:
                memory[Role.Losses].As<float>()[0] = 0;
                break;
            case 2:
                throw new InvalidOperationException("as no call may");
            case 3 when call.Fault == Fault.None:
                throw new ArgumentException("Nothing is wrong with the call.");
            case 4 when call.Fault != Fault.None:
                return 0;
            case 5 when call.Rows > 0 && call.Targets != TargetType.Soft:
                memory[Role.Targets].As<byte>()[0] ^= 1;
                break;
            case 6:
                return Inner.Evaluate(call, memory) * 1.00001f;
        }

        return Inner.Evaluate(call, memory);
    }
}
