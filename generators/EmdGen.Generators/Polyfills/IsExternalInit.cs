namespace System.Runtime.CompilerServices;

/// <summary>Marks properties that are set where an object is made, as those of records are.</summary>
internal static class IsExternalInit;
