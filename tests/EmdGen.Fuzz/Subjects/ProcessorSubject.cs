using EmdGen.Fuzz.Calls;
using EmdGen.Fuzz.Memory;

namespace EmdGen.Fuzz.Subjects;

/// <summary>A generated type, or the run-time implementation, on the processor: every method that it has.</summary>
internal sealed class ProcessorSubject : FuzzSubject
{
    private static readonly Dictionary<(NumberType, TargetType), NamedEntry> RunTimeEntries = Bind(typeof(SquaredEmd), true, null);

    private readonly GenericEntries generic;
    private readonly Dictionary<(NumberType, TargetType), NamedEntry> named;
    private readonly MemberLabels? members;

    private ProcessorSubject(
        string name,
        GroundDistance? given,
        GroundDistance distance,
        GenericEntries generic,
        Dictionary<(NumberType, TargetType), NamedEntry> named,
        MemberLabels? members)
        : base(name, given, distance)
    {
        this.generic = generic;
        this.named = named;
        this.members = members;
    }

    internal override bool HasCurvature => Distance.Exponent == 2;

    internal override MemberLabels? Members => members;

    internal override bool TakesAnyDistance => ReferenceEquals(named, RunTimeEntries);

    /// <summary>A generated type.</summary>
    /// <param name="given">What each call is given; null where the distances are fixed.</param>
    /// <param name="distance">What that stands for.</param>
    internal static ProcessorSubject Of<TEmd>(GroundDistance? given, GroundDistance distance)
        where TEmd : struct, ISquaredEmd
    {
        MemberLabels? members = MemberLabels.Of(typeof(TEmd));
        return new(
            typeof(TEmd).Name,
            given,
            distance,
            GenericEntries.Of<TEmd>(),
            Bind(typeof(TEmd), given is not null, members),
            members);
    }

    internal static ProcessorSubject RunTime(string name, GroundDistance distance)
        => new($"SquaredEmd({name})", distance, distance, GenericEntries.RunTime, RunTimeEntries, null);

    /// <summary>Labels that are members have no method for generic code.</summary>
    internal override float Evaluate(FuzzCall call, CallMemory memory)
        => call.ByName || call.Targets == TargetType.Members
            ? named[(call.Numbers, call.Targets)].Evaluate(call, memory)
            : generic.Evaluate(call, memory);

    private static Dictionary<(NumberType Numbers, TargetType Targets), NamedEntry> Bind(Type type, bool takesDistance, MemberLabels? members)
    {
        var entries = new Dictionary<(NumberType, TargetType), NamedEntry>();
        foreach (NumberType numbers in Enum.GetValues<NumberType>())
        {
            Type number = numbers switch
            {
                NumberType.Single => typeof(float),
                NumberType.Half => typeof(Half),
                _ => typeof(ushort),
            };
            foreach (TargetType targets in Enum.GetValues<TargetType>())
            {
                Type? target = targets switch
                {
                    TargetType.Int32 => typeof(int),
                    TargetType.Int64 => typeof(long),
                    TargetType.Members => members?.Type,
                    _ => number,
                };
                if (target is not null)
                    entries[(numbers, targets)] = NamedEntry.Of(type, numbers, number, target, takesDistance);
            }
        }

        return entries;
    }
}
