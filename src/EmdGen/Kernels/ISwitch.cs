namespace EmdGen.Kernels;

/// <summary>A choice that the JIT makes, so that a pass has no branch for it: <see cref="On"/> or <see cref="Off"/>.</summary>
internal interface ISwitch
{
    static abstract bool IsOn { get; }
}

internal readonly struct On : ISwitch
{
    public static bool IsOn => true;
}

internal readonly struct Off : ISwitch
{
    public static bool IsOn => false;
}
