using EmdGen.CompilerServices.Contracts;

namespace EmdGen.Kernels.Blocks;

/// <summary>A switch that is on.</summary>
internal readonly struct On : ISwitch
{
    public static bool IsOn => true;
}

/// <summary>A switch that is off.</summary>
internal readonly struct Off : ISwitch
{
    public static bool IsOn => false;
}
