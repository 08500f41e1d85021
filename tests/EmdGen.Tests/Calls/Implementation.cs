namespace EmdGen.Tests.Calls;

/// <summary>One of the ways to compute the loss, called through its public methods.</summary>
public abstract class Implementation(GroundDistance distance)
{
    public GroundDistance Distance => distance;

    public int ClassCount => distance.ClassCount;

    /// <summary>How far off a plain value of order 1 may be.</summary>
    public abstract double Tolerance { get; }

    /// <summary>The reduced loss; what else the call asks for is in its memory afterwards, also after an exception.</summary>
    public abstract double Evaluate(Call call);
}
