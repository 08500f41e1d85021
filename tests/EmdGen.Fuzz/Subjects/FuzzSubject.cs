using EmdGen.Fuzz.Calls;
using EmdGen.Fuzz.Memory;
using EmdGen.Testing.Accuracy;
using EmdGen.Testing.Kernels;

namespace EmdGen.Fuzz.Subjects;

/// <summary>Something that computes the loss of calls.</summary>
/// <param name="given">What each call is given; null where the distances are fixed.</param>
/// <param name="distance">What that stands for.</param>
internal abstract class FuzzSubject(string name, GroundDistance? given, GroundDistance distance)
{
    private ErrorScales? scales;

    internal string Name => name;

    internal GroundDistance? Given => given;

    internal GroundDistance Distance => distance;

    internal int ClassCount => distance.ClassCount;

    /// <summary>How many times the errors of a processor's kernels are allowed.</summary>
    internal virtual double ErrorFactor => 1;

    /// <summary>The error that the smallest results are allowed: half of a denormal number and what weights make of it.</summary>
    internal virtual double SmallestError => 4e-45;

    /// <summary>What its errors are measured against.</summary>
    internal ErrorScales Scales => scales ??= ErrorScales.Of(distance);

    /// <summary>The members of its enum as labels; null where it has none.</summary>
    internal virtual MemberLabels? Members => null;

    /// <summary>Whether curvatures are computed.</summary>
    internal virtual bool HasCurvature => false;

    /// <summary>Whether a call may bring a distance of any class count along.</summary>
    internal virtual bool TakesAnyDistance => false;

    /// <summary>Whether distributions are taken as targets.</summary>
    internal bool TakesTargets => Subject.TakesTargetsOf(distance);

    internal abstract float Evaluate(FuzzCall call, CallMemory memory);
}
