using System.ComponentModel;

namespace EmdGen.Gpu.CompilerServices.Contracts;

/// <summary>Ordered classes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IDeviceChain : IDeviceShape
{
    /// <summary>All neighbours lie one unit apart; otherwise their spacings are the first C - 1 constants.</summary>
    static abstract bool IsUnit { get; }
}
