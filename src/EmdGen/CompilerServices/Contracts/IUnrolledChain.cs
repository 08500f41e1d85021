using System.ComponentModel;

namespace EmdGen.CompilerServices.Contracts;

/// <summary>A small chain with kernels written out class by class.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IUnrolledChain : IChainShape, IUnrolledFlows
{
}
