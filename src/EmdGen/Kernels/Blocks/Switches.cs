using EmdGen.CompilerServices.Contracts;

namespace EmdGen.Kernels.Blocks;

/// <summary>The choice of yes.</summary>
internal readonly struct On : ISwitch
{
    public static bool IsOn => true;
}

/// <summary>The choice of no.</summary>
internal readonly struct Off : ISwitch
{
    public static bool IsOn => false;
}
