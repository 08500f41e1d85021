namespace EmdGen;

/// <summary>The place of an enum's member in the tree of a <see cref="ClassTreeAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Field, AllowMultiple = false, Inherited = false)]
public sealed class BranchAttribute : Attribute
{
    /// <summary>A leaf below the last node of a path.</summary>
    /// <param name="path">
    /// The names of the inner nodes above the member, from the root and separated by slashes; empty for a member directly under the root.
    /// <c>name:0.25</c> gives the edge above a node its weight, and saying so in one branch is enough.
    /// </param>
    public BranchAttribute(string path) => Path = path;

    /// <summary>The names of the nodes above the member.</summary>
    public string Path { get; }

    /// <summary>The weight of the member's own edge, finite and not negative, where it is not that of its depth.</summary>
    public double Weight { get; set; } = 1;
}
