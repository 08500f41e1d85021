namespace EmdGen;

/// <summary>
/// The squared EMD loss for a class count and a ground distance known at run time: vectorised, every option, any processor.
/// Annotated classes get the same loss, specialised, from the generator.
/// </summary>
public static partial class SquaredEmd
{
}
