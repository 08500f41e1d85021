#if NET9_0_OR_GREATER
using System.Runtime.CompilerServices;

// What was compiled against the build for .NET 8 finds the type where it is now.
[assembly: TypeForwardedTo(typeof(OverloadResolutionPriorityAttribute))]
#else
using System.ComponentModel;

namespace System.Runtime.CompilerServices;

/// <summary>The rank of an overload among those that an argument list fits: the highest goes first. C# 13 reads it; .NET has it from 9 on.</summary>
/// <param name="priority">The rank; 0 where no attribute says it.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property, AllowMultiple = false, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OverloadResolutionPriorityAttribute(int priority) : Attribute
{
    /// <summary>The rank.</summary>
    public int Priority { get; } = priority;
}
#endif
