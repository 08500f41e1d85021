namespace EmdGen;

/// <summary>
/// The way from members of an enum to class indices and back, for code that is generic over the class set. Every type that is generated for an
/// enum implements it.
/// </summary>
/// <typeparam name="TEnum">The enum whose members are the classes.</typeparam>
public interface IEnumClasses<TEnum>
{
    /// <summary>The class index of a member: its rank by value.</summary>
    /// <param name="label">A member.</param>
    /// <returns>0 to C - 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no member.</exception>
    static abstract int ClassIndex(TEnum label);

    /// <summary>The member with a class index.</summary>
    /// <param name="index">0 to C - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is no class.</exception>
    static abstract TEnum ClassAt(int index);
}
